package dev.assay.recommender.deadletter;

import dev.assay.recommender.broker.Broker;
import dev.assay.recommender.database.Database;
import dev.assay.recommender.deadletter.DeadLetter.Place;
import dev.assay.recommender.problem.RecommenderRefusal.BrokerUnavailable;
import dev.assay.recommender.problem.RecommenderRefusal.DeadLetterGone;
import dev.assay.recommender.problem.RecommenderRefusal.PartitionGone;
import dev.assay.recommender.problem.RecommenderRefusal.UnknownDeadLetter;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What administrators do with dead letters.
@Singleton
class DeadLetters {

    private final DeadLetterRepository letters;
    private final Database database;
    private final Broker broker;
    private final Clock clock;

    DeadLetters(DeadLetterRepository letters, Database database, Broker broker, Clock clock) {
        this.letters = letters;
        this.database = database;
        this.broker = broker;
        this.clock = clock;
    }

    /// What came of sending a dead letter again.
    ///
    /// @param topic where it is now, with partition and offset
    /// @param times how often it was sent again by now
    @Schema(name = "RedrivenDeadLetter")
    record Redriven(long id, String topic, int partition, long offset, int times, Instant redrivenAt) {}

    /// The newest first, behind one of them.
    List<DeadLetter> newest(long behind, int most) {
        return database.inTransaction(() -> letters.newest(behind, most));
    }

    /// Publishes a record as it was, to where it was: with its key, its payload and the headers that it had.
    /// Whether it can be processed now shows when it is read there; if not, it is set aside anew. Consumers
    /// know what they have had before, so sending it again once too often changes nothing.
    Redriven redrive(long id) {
        DeadLetter letter = letter(id);
        Place place = database.inTransaction(() -> letters.place(id)).orElseThrow(() -> unknown(id));
        ConsumerRecord<byte[], byte[]> original = original(id, place);
        requirePartition(letter);
        RecordMetadata sent = publish(letter, original);
        Instant now = clock.instant();
        database.inTransaction(() -> {
            letters.countRedrive(id, now);
            return id;
        });
        return new Redriven(
                id, sent.topic(), sent.partition(), sent.offset(), letter(id).redriven(), now);
    }

    private DeadLetter letter(long id) {
        return database.inTransaction(() -> letters.letter(id)).orElseThrow(() -> unknown(id));
    }

    private ConsumerRecord<byte[], byte[]> original(long id, Place place) {
        try {
            return broker.recordAt(new TopicPartition(place.topic(), place.partition()), place.offset())
                    .orElseThrow(() -> new DeadLetterGone(id));
        } catch (KafkaException failed) {
            throw unavailable(failed);
        }
    }

    /// Asking is quick; who sends to a partition that isn't there waits, and is told of a broker that doesn't answer.
    private void requirePartition(DeadLetter letter) {
        try {
            if (!broker.isThere(new TopicPartition(letter.topic(), letter.partition()))) {
                throw new PartitionGone(letter.id(), letter.topic(), letter.partition());
            }
        } catch (KafkaException failed) {
            throw unavailable(failed);
        }
    }

    private RecordMetadata publish(DeadLetter letter, ConsumerRecord<byte[], byte[]> original) {
        var record = new ProducerRecord<>(letter.topic(), letter.partition(), original.key(), original.value());
        original.headers().forEach(header -> {
            if (!header.key().startsWith(DeadLetterHeaders.PREFIX)) {
                record.headers().add(header);
            }
        });
        try (Producer<byte[], byte[]> producer = broker.producerOfLargeRecords("recommender-redrive")) {
            return producer.send(record).get();
        } catch (ExecutionException | KafkaException failed) {
            throw unavailable(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unavailable(interrupted);
        }
    }

    private static BrokerUnavailable unavailable(Exception failed) {
        Log.warnf("A dead letter can't be sent again now: %s", failed.getMessage());
        return new BrokerUnavailable();
    }

    private static UnknownDeadLetter unknown(long id) {
        return new UnknownDeadLetter(String.valueOf(id));
    }
}
