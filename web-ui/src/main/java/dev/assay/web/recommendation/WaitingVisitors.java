package dev.assay.web.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// The browsers that wait for a recommendation, by its id. A bounded number: the others reload by themselves.
@ApplicationScoped
class WaitingVisitors {

    static final int MOST = 1000;

    private record Visitor(SseEventSink sink, Sse sse) {}

    private final Map<UUID, Queue<Visitor>> visitors = new ConcurrentHashMap<>();

    /// True if the visitor was taken in.
    boolean welcome(UUID id, SseEventSink sink, Sse sse) {
        dropGone();
        if (waiting() >= MOST) {
            return false;
        }
        visitors.compute(id, (_, present) -> {
            Queue<Visitor> queue = present == null ? new ConcurrentLinkedQueue<>() : present;
            queue.add(new Visitor(sink, sse));
            return queue;
        });
        return true;
    }

    /// Tells everyone who waits for this one, and lets them go.
    void completed(UUID id) {
        @Nullable Queue<Visitor> told = visitors.remove(id);
        if (told != null) {
            told.forEach(visitor -> tell(visitor.sink(), visitor.sse()));
        }
    }

    int waiting() {
        return visitors.values().stream().mapToInt(Queue::size).sum();
    }

    static void tell(SseEventSink sink, Sse sse) {
        if (!sink.isClosed()) {
            sink.send(sse.newEvent("completed", "reload")).whenComplete((_, _) -> sink.close());
        }
    }

    private void dropGone() {
        visitors.values()
                .forEach(queue -> queue.removeIf(visitor -> visitor.sink().isClosed()));
        visitors.values().removeIf(Queue::isEmpty);
    }
}
