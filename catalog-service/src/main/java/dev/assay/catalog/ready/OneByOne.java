package dev.assay.catalog.ready;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.ArrayDeque;
import java.util.Queue;

/// Lets the requests of a connection of HTTP/1.1 through to the server one by one: the next waits until the one before
/// is answered, and nothing more is read from the connection while whoever asks doesn't read either. The server would
/// make one answer after the other, and hold them all.
final class OneByOne extends ChannelDuplexHandler {

    private final ChannelHandlerContext encoder;
    private final Queue<Object> waiting = new ArrayDeque<>();
    private boolean isAnswering = true;

    private OneByOne(ChannelHandlerContext encoder) {
        this.encoder = encoder;
    }

    /// From the first request of a connection on, which is at the server already.
    static void watch(HttpConnection connection) {
        if (connection instanceof ConnectionBase connected) {
            ChannelPipeline pipeline = connected.channel().pipeline();
            ChannelHandlerContext encoder = pipeline.context(HttpResponseEncoder.class);
            if (encoder != null && pipeline.get(OneByOne.class) == null) {
                pipeline.addAfter(encoder.name(), null, new OneByOne(encoder));
            }
        }
    }

    /// Whether everything that was asked for is answered, and most of it is read.
    boolean isFree() {
        return !isAnswering && waiting.isEmpty() && encoder.channel().isWritable();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object part) {
        if (waiting.isEmpty() && isLetThrough(part)) {
            letThrough(context, part);
        } else {
            waiting.add(part);
            context.channel().config().setAutoRead(false);
        }
    }

    /// What belongs to a request follows it.
    private boolean isLetThrough(Object part) {
        return !(part instanceof HttpRequest)
                || (!isAnswering && encoder.channel().isWritable());
    }

    private void letThrough(ChannelHandlerContext context, Object part) {
        isAnswering |= part instanceof HttpRequest;
        context.fireChannelRead(part);
    }

    @Override
    public void write(ChannelHandlerContext context, Object part, ChannelPromise promise) {
        var _ = context.write(part, promise);
        if (part instanceof LastHttpContent && !isInterim(part)) {
            isAnswering = false;
            goOn(context);
        }
    }

    private static boolean isInterim(Object part) {
        return part instanceof HttpResponse response && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        goOn(context);
        context.fireChannelWritabilityChanged();
    }

    /// Once what is being done for the answer before is over.
    private void goOn(ChannelHandlerContext context) {
        if (!waiting.isEmpty()) {
            context.executor().execute(() -> letWaitingThrough(context));
        }
    }

    private void letWaitingThrough(ChannelHandlerContext context) {
        if (context.isRemoved() || waiting.isEmpty() || !isLetThrough(waiting.element())) {
            return;
        }
        context.channel().config().setAutoRead(true);
        while (!waiting.isEmpty() && isLetThrough(waiting.element())) {
            letThrough(context, waiting.remove());
        }
        if (!waiting.isEmpty()) {
            context.channel().config().setAutoRead(false);
        }
        context.fireChannelReadComplete();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        waiting.forEach(ReferenceCountUtil::release);
        waiting.clear();
    }
}
