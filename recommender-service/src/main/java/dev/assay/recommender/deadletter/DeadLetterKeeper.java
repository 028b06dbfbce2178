package dev.assay.recommender.deadletter;

import dev.assay.recommender.broker.BatchReader;
import dev.assay.recommender.database.Database;
import dev.assay.recommender.database.Schema;
import dev.assay.recommender.deadletter.DeadLetterRepository.Found;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// Keeps the list of dead letters in step with their topic. A letter that comes again changes nothing.
@Singleton
class DeadLetterKeeper {

    static final String SOURCE = "questionnaire-submitted";
    private static final String GROUP = "recommender-dead-letters";
    private static final int BATCH = 100;
    private static final int LONGEST_REASON = 2000;
    private static final Duration END_BATCH_WITHIN = Duration.ofSeconds(2);

    private final BatchReader reader;
    private final Schema schema;
    private final Database database;
    private final DeadLetterRepository letters;
    private final Clock clock;
    private @Nullable Thread thread;

    DeadLetterKeeper(BatchReader reader, Schema schema, Database database, DeadLetterRepository letters, Clock clock) {
        this.reader = reader;
        this.schema = schema;
        this.database = database;
        this.letters = letters;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent event) {
        // The client pins its carrier when it waits, so this is a thread of its own.
        thread = Thread.ofPlatform().name("dead-letter-keeper").daemon().start(this::run);
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        if (thread != null) {
            thread.join(END_BATCH_WITHIN);
        }
    }

    private void run() {
        if (schema.await()) {
            reader.read(DeadLetterHeaders.topicFor(SOURCE), GROUP, BATCH, this::keep);
        }
    }

    private void keep(ConsumerRecords<byte[], byte[]> records) {
        List<Found> found = StreamSupport.stream(records.spliterator(), false)
                .map(this::read)
                .flatMap(Optional::stream)
                .toList();
        database.inTransaction(() -> {
            letters.store(found);
            return found;
        });
    }

    /// Empty for what isn't ours: it was put there by hand, and nobody knows where it belongs.
    private Optional<Found> read(ConsumerRecord<byte[], byte[]> record) {
        try {
            if (!SOURCE.equals(header(record, DeadLetterHeaders.TOPIC))) {
                throw new IllegalArgumentException("it comes from another topic");
            }
            return Optional.of(new Found(
                    SOURCE,
                    Math.toIntExact(number(header(record, DeadLetterHeaders.PARTITION))),
                    number(header(record, DeadLetterHeaders.OFFSET)),
                    storable(header(record, DeadLetterHeaders.REASON)),
                    setAsideAt(record),
                    record));
        } catch (IllegalArgumentException | ArithmeticException foreign) {
            Log.warnf(
                    "Record %d of %s-%d is no dead letter of ours: %s",
                    record.offset(), record.topic(), record.partition(), foreign.getMessage());
            return Optional.empty();
        }
    }

    private static long number(String written) {
        long number = Long.parseLong(written);
        if (number < 0) {
            throw new IllegalArgumentException("%d is no place".formatted(number));
        }
        return number;
    }

    /// Not in the future, whatever the clock of its sender says.
    private Instant setAsideAt(ConsumerRecord<?, ?> record) {
        return Instant.ofEpochMilli(
                Math.clamp(record.timestamp(), 0, clock.instant().toEpochMilli()));
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /// A reason may quote what can't be stored.
    private static String storable(String reason) {
        String text = reason.replace('\0', '\uFFFD');
        return text.codePointCount(0, text.length()) <= LONGEST_REASON
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_REASON));
    }
}
