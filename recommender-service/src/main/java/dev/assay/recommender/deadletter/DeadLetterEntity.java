package dev.assay.recommender.deadletter;

import dev.assay.recommender.deadletter.DeadLetter.Place;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A dead letter on the list. What changes of it is counted up by one statement, so it has no version.
@Entity
@Table(name = "dead_letter")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields.
class DeadLetterEntity {

    @Id
    long id;

    String topic;

    @Column(name = "\"partition\"")
    int partition;

    @Column(name = "\"offset\"")
    long offset;

    String reason;

    @Column(name = "record_key")
    byte @Nullable [] key;

    @Column(name = "key_is_text")
    boolean keyIsText;

    @Column(name = "key_size")
    long keySize;

    byte @Nullable [] payload;

    @Column(name = "payload_is_text")
    boolean payloadIsText;

    long size;

    @Column(name = "set_aside_at")
    Instant setAsideAt;

    @Column(name = "letter_topic")
    String letterTopic;

    @Column(name = "letter_partition")
    int letterPartition;

    @Column(name = "letter_offset")
    long letterOffset;

    int redriven;

    @Column(name = "redriven_at")
    @Nullable
    Instant redrivenAt;

    DeadLetter asDeadLetter() {
        return new DeadLetter(
                id,
                topic,
                partition,
                offset,
                reason,
                Excerpt.of(key, keyIsText, keySize),
                Excerpt.of(payload, payloadIsText, size),
                size,
                setAsideAt,
                redriven,
                redrivenAt);
    }

    Place place() {
        return new Place(letterTopic, letterPartition, letterOffset);
    }
}
