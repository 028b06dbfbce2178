package dev.assay.recommender.outbox;

import dev.assay.recommender.broker.EventType;
import dev.assay.recommender.telemetry.TraceParent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event that this service tells others of.
///
/// @param aggregate   the id of what it is about: the record's key and the event's subject
/// @param data        JSON
/// @param traceparent what whoever reads it continues; null if nothing
public record OutgoingEvent(
        String topic,
        EventType type,
        UUID aggregate,
        String data,
        @Nullable String traceparent) {

    /// An event of the current span.
    public OutgoingEvent(String topic, EventType type, UUID aggregate, String data) {
        this(topic, type, aggregate, data, TraceParent.current());
    }
}
