package dev.assay.catalog.problem;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/// Keeps a connection while a change that came in on it is being made: nothing moves on it then, and the server would
/// close it as idle. Who sent a large import would never learn what became of it.
@Singleton
class BusyConnections {

    private static final int BEFORE_BODIES_ARE_READ = 10_000;

    void register(@Observes Filters filters) {
        filters.register(BusyConnections::watch, BEFORE_BODIES_ARE_READ);
    }

    private static void watch(RoutingContext exchange) {
        HttpMethod method = exchange.request().method();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            Changes.add(
                    exchange.request().connection(),
                    new Change(exchange.request().end(), exchange.response()));
        }
        exchange.next();
    }

    /// @param received whether all of the request is here
    private record Change(Future<Void> received, HttpServerResponse answer) {

        boolean isOver() {
            return answer.headWritten() || answer.closed();
        }

        boolean isBeingMade() {
            return received.isComplete() && !isOver();
        }
    }

    /// Those that one connection asks for. Who sends them slowly, or doesn't read the answer, counts as idle still.
    private static final class Changes extends ChannelInboundHandlerAdapter {

        private final List<Change> changes = new ArrayList<>();

        static void add(HttpConnection connection, Change change) {
            if (connection instanceof ConnectionBase connected) {
                ChannelPipeline pipeline = connected.channel().pipeline();
                ChannelHandlerContext idle = pipeline.context(IdleStateHandler.class);
                if (pipeline.get(Changes.class) == null && idle != null) {
                    pipeline.addAfter(idle.name(), null, new Changes());
                }
                Changes all = pipeline.get(Changes.class);
                if (all != null) {
                    all.changes.removeIf(Change::isOver);
                    all.changes.add(change);
                }
            }
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (!(event instanceof IdleStateEvent) || changes.stream().noneMatch(Change::isBeingMade)) {
                context.fireUserEventTriggered(event);
            }
        }
    }
}
