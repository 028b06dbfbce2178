package dev.assay.journeys;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ObjIntConsumer;

/// A collector of spans, as an operator would have one: takes OTLP over HTTP.
final class SpanReceiver implements AutoCloseable {

    /// @param service that recorded it
    /// @param parent  of the span that it belongs to; empty for the first of a trace
    record Span(String service, String name, String trace, String id, String parent) {}

    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED_32 = 5;

    private final HttpServer server;
    private final List<Span> spans = new CopyOnWriteArrayList<>();

    private SpanReceiver(HttpServer server) {
        this.server = server;
    }

    static SpanReceiver start() throws IOException {
        var receiver =
                new SpanReceiver(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        receiver.server.createContext("/v1/traces", exchange -> {
            try (exchange) {
                receiver.take(ByteBuffer.wrap(exchange.getRequestBody().readAllBytes()));
                exchange.sendResponseHeaders(200, -1);
            }
        });
        receiver.server.start();
        return receiver;
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Those of a trace that have arrived.
    List<Span> of(String trace) {
        return spans.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /// ExportTraceServiceRequest: resource_spans = 1 { resource = 1 { attributes = 1 }, scope_spans = 2 { spans = 2 }
    /// }.
    private void take(ByteBuffer request) {
        fields(request, (resourceSpans, _) -> {
            var service = new StringBuilder();
            var found = new ArrayList<ByteBuffer>();
            fields(
                    resourceSpans,
                    (part, field) -> fields(part, (inner, number) -> {
                        if (field == 1 && number == 1) {
                            readName(inner, service);
                        } else if (field == 2 && number == 2) {
                            found.add(inner);
                        }
                    }));
            found.forEach(span -> spans.add(span(service.toString(), span)));
        });
    }

    /// KeyValue: key = 1, value = 2 { string_value = 1 }.
    private static void readName(ByteBuffer attribute, StringBuilder service) {
        var key = new StringBuilder();
        fields(attribute, (part, field) -> {
            if (field == 1) {
                key.append(text(part));
            } else if ("service.name".contentEquals(key)) {
                fields(part, (value, _) -> service.append(text(value)));
            }
        });
    }

    /// Span: trace_id = 1, span_id = 2, parent_span_id = 4, name = 5.
    private static Span span(String service, ByteBuffer span) {
        String[] read = {"", "", "", "", "", ""};
        fields(span, (value, field) -> {
            if (field < read.length) {
                read[field] = field == 5 ? text(value) : hex(value);
            }
        });
        return new Span(service, read[5], read[1], read[2], read[4]);
    }

    /// Reads the fields of a message that hold bytes, and passes over the others.
    private static void fields(ByteBuffer message, ObjIntConsumer<ByteBuffer> reader) {
        ByteBuffer rest = message.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        while (rest.hasRemaining()) {
            int tag = (int) varint(rest);
            switch (tag & 7) {
                case VARINT -> varint(rest);
                case FIXED_64 -> rest.getLong();
                case FIXED_32 -> rest.getInt();
                case BYTES -> {
                    int length = (int) varint(rest);
                    reader.accept(rest.slice(rest.position(), length), tag >> 3);
                    rest.position(rest.position() + length);
                }
                default -> throw new IllegalStateException("Not a message: tag " + tag);
            }
        }
    }

    private static long varint(ByteBuffer rest) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = rest.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    }

    private static String hex(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return HexFormat.of().formatHex(copy);
    }
}
