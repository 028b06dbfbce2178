package dev.assay.recommender.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// A row of the outbox: written, read and deleted, never changed, so it has no version.
@Entity
@Immutable
@Table(name = "outbox")
class OutboxEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
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

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields.
    OutboxEntity() {}

    OutboxEntity(OutgoingEvent event, Instant createdAt) {
        this.topic = event.topic();
        this.key = event.aggregate().toString();
        this.eventId = UUID.randomUUID();
        this.type = event.type().toString();
        this.subject = event.aggregate().toString();
        this.payload = event.data();
        this.createdAt = createdAt;
    }

    WaitingEvent asWaitingEvent() {
        return new WaitingEvent(id, topic, key, eventId, type, subject, payload, createdAt);
    }
}
