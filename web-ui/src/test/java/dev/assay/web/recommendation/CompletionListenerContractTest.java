package dev.assay.web.recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The example in the contract of `recommendation-completed`, heard by the pages.
class CompletionListenerContractTest {

    private static final Path EXAMPLE = Path.of("../contracts/events/examples/recommendation-completed.json");
    private static final UUID COMPLETED = UUID.fromString("6f1f4a8e-2f0c-4c55-9d3e-0b6a4e0c9d11");

    private final List<String> heard = new ArrayList<>();
    private final WaitingVisitors waiting = new WaitingVisitors();
    private final CompletionListener listener = new CompletionListener(waiting, new ObjectMapper());

    @Test
    void who_waits_for_it_is_told_and_let_go_and_nobody_else() throws IOException {
        waiting.welcome(COMPLETED, sink("first"), sse());
        waiting.welcome(COMPLETED, sink("second"), sse());
        waiting.welcome(new UUID(0, 1), sink("other"), sse());

        listener.on(Files.readAllBytes(EXAMPLE));

        assertEquals(List.of("first told", "first let go", "second told", "second let go"), heard);
        assertEquals(1, waiting.waiting());
    }

    @Test
    void what_cannot_be_read_disturbs_nobody() {
        waiting.welcome(COMPLETED, sink("first"), sse());
        listener.on("no JSON".getBytes(StandardCharsets.UTF_8));
        listener.on("{\"id\": \"no id\"}".getBytes(StandardCharsets.UTF_8));
        assertEquals(1, waiting.waiting());
        assertEquals(List.of(), heard);
    }

    private SseEventSink sink(String visitor) {
        return (SseEventSink) proxy(SseEventSink.class, method -> switch (method) {
            case "isClosed" -> false;
            case "send" -> {
                heard.add(visitor + " told");
                yield CompletableFuture.completedFuture(null);
            }
            case "close" -> heard.add(visitor + " let go");
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private static Sse sse() {
        return (Sse) proxy(Sse.class, _ -> null);
    }

    private interface Answer {
        @Nullable
        Object to(String method);
    }

    private static Object proxy(Class<?> type, Answer answer) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, _) -> {
            Object given = answer.to(method.getName());
            return method.getReturnType() == void.class ? null : given;
        });
    }
}
