package dev.assay.catalog.outbox;

import dev.assay.catalog.telemetry.TraceParent;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "outbox")
class OutboxEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String topic;
    private String recordKey;
    private UUID eventId;
    private String type;
    private String subject;
    private @Nullable String payload;
    private Instant createdAt;
    private @Nullable String traceparent;

    /// For Hibernate, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    OutboxEntity() {}

    OutboxEntity(OutgoingEvent event, Instant createdAt) {
        this.topic = event.topic();
        this.recordKey = event.key();
        this.eventId = event.id();
        this.type = event.type();
        this.subject = event.subject();
        this.payload = event.payload();
        this.createdAt = createdAt;
        this.traceparent = TraceParent.current();
    }

    WaitingEvent waiting() {
        return new WaitingEvent(
                Objects.requireNonNull(id),
                new OutgoingEvent(topic, recordKey, eventId, type, subject, payload),
                createdAt,
                traceparent);
    }
}
