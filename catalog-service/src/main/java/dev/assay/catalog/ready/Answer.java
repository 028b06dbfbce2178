package dev.assay.catalog.ready;

import dev.assay.catalog.revision.EntityTags;
import dev.assay.catalog.revision.Revision;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An answer with all its headers, as bytes: in parts, for the server to send, and whole, as it goes
/// over a connection of HTTP/1.1.
final class Answer {

    /// As the framework says it.
    private static final String TYPE = "application/json;charset=UTF-8";

    private final String tag;
    private final String route;
    private final Revision madeFrom;
    private final List<Header> headers;
    private final List<Header> headersOfBody;

    /// Said to the server either way, or else it would pack the body once more.
    private final Header encoding;

    private final byte[] whole;
    private final byte[] unchanged;
    private final Buffer body;

    /// @param encoding `gzip` or `identity`
    /// @param headers those of every answer, and those that tell how long it holds
    Answer(byte[] body, String encoding, MultiMap headers, String tag, String route, Revision madeFrom) {
        this.tag = tag;
        this.route = route;
        this.madeFrom = madeFrom;
        this.headers = headers.entries().stream().map(Header::of).toList();
        this.headersOfBody = List.of(
                Header.of(Map.entry("Content-Type", TYPE)),
                Header.of(Map.entry("Content-Length", String.valueOf(body.length))));
        this.encoding = Header.of(Map.entry("Content-Encoding", encoding));
        this.unchanged = head("304 Not Modified", this.headers);
        List<Header> all = new ArrayList<>(this.headers);
        all.addAll(headersOfBody);
        if (!encoding.equals("identity")) {
            all.add(this.encoding);
        }
        byte[] head = head("200 OK", all);
        ByteBuf message = Unpooled.wrappedBuffer(new byte[head.length + body.length]);
        this.whole = message.setBytes(0, head).setBytes(head.length, body).array();
        this.body = BufferImpl.buffer(message.slice(head.length, body.length));
    }

    /// One that is ready to be sent, too.
    private record Header(CharSequence name, CharSequence value) {

        static Header of(Map.Entry<String, String> header) {
            return new Header(
                    HttpHeaders.createOptimized(header.getKey()), HttpHeaders.createOptimized(header.getValue()));
        }
    }

    private static byte[] head(String status, List<Header> headers) {
        var head = new StringBuilder("HTTP/1.1 ").append(status).append("\r\n");
        for (Header header : headers) {
            head.append(header.name()).append(": ").append(header.value()).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    String route() {
        return route;
    }

    boolean isMadeFrom(Revision revision) {
        return madeFrom.equals(revision);
    }

    int size() {
        return whole.length + unchanged.length;
    }

    /// 304 for who has it already, else 200.
    int statusFor(@Nullable String knownTags) {
        return EntityTags.isKnown(tag, knownTags) ? 304 : 200;
    }

    /// All that goes over the connection.
    ByteBuf message(int status) {
        return Unpooled.wrappedBuffer(status == 304 ? unchanged : whole);
    }

    void send(int status, HttpServerResponse response) {
        add(headers, response);
        if (status == 304) {
            response.setStatusCode(304).end();
        } else {
            add(headersOfBody, response);
            add(List.of(encoding), response);
            response.end(body);
        }
    }

    private static void add(List<Header> headers, HttpServerResponse response) {
        for (Header header : headers) {
            response.headers().add(header.name(), header.value());
        }
    }
}
