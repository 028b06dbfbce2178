package dev.assay.recommender.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of the outbox: read and deleted, never changed, so it has no version.
@Entity
@Immutable
@Table(name = "outbox")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields.
class OutboxEntity {

    @Id
    long id;

    String topic;

    @Column(name = "record_key")
    String key;

    @Column(name = "event_id")
    UUID eventId;

    String type;

    String subject;

    String payload;

    @Column(name = "created_at")
    Instant createdAt;

    @Nullable
    String traceparent;

    WaitingEvent asWaitingEvent() {
        return new WaitingEvent(id, topic, key, eventId, type, subject, payload, createdAt, traceparent);
    }
}
