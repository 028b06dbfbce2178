package dev.assay.web.ready;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import org.jspecify.annotations.Nullable;

/// Sends what is ready over a connection of HTTP/1.1, before the server makes a request of what came in, which takes as
/// much again. Everything else goes on to the server, and so does what comes while the server has a request to answer,
/// which isn't overtaken.
final class ReadySender extends ChannelInboundHandlerAdapter {

    private final ReadyPages ready;
    private final OneByOne server;
    private final ChannelHandlerContext encoder;

    /// Ends connections over which nothing comes, and sits behind this.
    private final @Nullable IdleStateHandler idle;

    private boolean isAnsweredHere;
    private boolean isToBeFlushed;

    private ReadySender(ReadyPages ready, OneByOne server, ChannelHandlerContext encoder) {
        this.ready = ready;
        this.server = server;
        this.encoder = encoder;
        this.idle = encoder.pipeline().get(IdleStateHandler.class);
    }

    /// From the first request of a connection on, which is at the server, looks at all that come after it.
    static void watch(HttpConnection connection, ReadyPages ready) {
        OneByOne.watch(connection);
        if (connection instanceof ConnectionBase connected) {
            ChannelPipeline pipeline = connected.channel().pipeline();
            ChannelHandlerContext encoder = pipeline.context(HttpResponseEncoder.class);
            if (encoder != null && pipeline.get(ReadySender.class) == null) {
                OneByOne server = pipeline.get(OneByOne.class);
                pipeline.addAfter(encoder.name(), null, new ReadySender(ready, server, encoder));
            }
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object part) {
        if (part instanceof HttpRequest request) {
            isAnsweredHere = server.isFree() && answers(request);
        }
        if (isAnsweredHere) {
            ReferenceCountUtil.release(part);
        } else {
            context.fireChannelRead(part);
        }
    }

    /// Unless whoever asks wants more than an answer.
    private boolean answers(HttpRequest request) {
        long begun = System.nanoTime();
        HttpHeaders headers = request.headers();
        if (!request.decoderResult().isSuccess()
                || !HttpVersion.HTTP_1_1.equals(request.protocolVersion())
                || !staysConnected(headers)
                || headers.contains(HttpHeaderNames.EXPECT)
                || headers.contains("traceparent")) {
            return false;
        }
        Answer answer = ready.find(request.method().name(), request.uri(), headers::get);
        if (answer == null) {
            return false;
        }
        int status = answer.statusFor(headers.get(HttpHeaderNames.IF_NONE_MATCH));
        var _ = encoder.write(answer.message(status));
        isToBeFlushed = true;
        ready.sent(answer, status, begun);
        return true;
    }

    private static boolean staysConnected(HttpHeaders headers) {
        String connection = headers.get(HttpHeaderNames.CONNECTION);
        return connection == null || HttpHeaderValues.KEEP_ALIVE.contentEqualsIgnoreCase(connection);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (isToBeFlushed) {
            isToBeFlushed = false;
            encoder.flush();
            if (idle != null) {
                idle.resetReadTimeout();
            }
        }
        context.fireChannelReadComplete();
    }
}
