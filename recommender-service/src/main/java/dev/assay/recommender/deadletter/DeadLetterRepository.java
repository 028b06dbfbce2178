package dev.assay.recommender.deadletter;

import dev.assay.recommender.database.Rows;
import dev.assay.recommender.deadletter.DeadLetter.Place;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// The list of dead letters. Each record that was set aside is on it once.
@Singleton
class DeadLetterRepository implements PanacheRepository<DeadLetterEntity> {

    private final Rows rows;

    DeadLetterRepository(Rows rows) {
        this.rows = rows;
    }

    /// A dead letter that may not be on the list yet.
    ///
    /// @param letter the record on the topic of dead letters
    record Found(
            String topic,
            int partition,
            long offset,
            String reason,
            Instant setAsideAt,
            ConsumerRecord<byte[], byte[]> letter) {}

    void store(List<Found> letters) {
        rows.insert("""
                insert into dead_letter (topic, "partition", "offset", reason, record_key, key_is_text, key_size,
                    payload, payload_is_text, size, set_aside_at, letter_topic, letter_partition, letter_offset)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", letters, DeadLetterRepository::values);
    }

    /// The newest first, behind one of them.
    List<DeadLetter> newest(long behind, int most) {
        return find("id < ?1", Sort.descending("id"), behind).page(0, most).stream()
                .map(DeadLetterEntity::asDeadLetter)
                .toList();
    }

    Optional<DeadLetter> letter(long id) {
        return findByIdOptional(id).map(DeadLetterEntity::asDeadLetter);
    }

    Optional<Place> place(long id) {
        return findByIdOptional(id).map(DeadLetterEntity::place);
    }

    /// How many were never sent again, by the topic that they came from.
    Map<String, Long> waiting() {
        return getSession()
                .createSelectionQuery(
                        "select letter.topic, count(*) from DeadLetterEntity letter where letter.redriven = 0 group by 1",
                        OfTopic.class)
                .stream()
                .collect(Collectors.toMap(OfTopic::topic, OfTopic::letters));
    }

    private record OfTopic(String topic, long letters) {}

    void countRedrive(long id, Instant now) {
        update("redriven = redriven + 1, redrivenAt = ?1 where id = ?2", now, id);
    }

    private static List<@Nullable Object> values(Found found) {
        byte @Nullable [] key = found.letter().key();
        byte @Nullable [] payload = found.letter().value();
        boolean keyIsText = key != null && Excerpt.isText(key);
        boolean payloadIsText = payload != null && Excerpt.isText(payload);
        return Arrays.asList(
                found.topic(),
                found.partition(),
                found.offset(),
                found.reason(),
                key == null ? null : Excerpt.beginning(key, keyIsText),
                keyIsText,
                key == null ? 0 : key.length,
                payload == null ? null : Excerpt.beginning(payload, payloadIsText),
                payloadIsText,
                payload == null ? 0 : payload.length,
                found.setAsideAt(),
                found.letter().topic(),
                found.letter().partition(),
                found.letter().offset());
    }
}
