package dev.assay.recommender.deadletter;

import dev.assay.recommender.database.Database;
import dev.assay.recommender.telemetry.Sample;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;

/// How many records were set aside, and how many of them nobody has sent again.
@Singleton
public class DeadLetterMetrics implements Sample {

    private final DeadLetterRepository letters;
    private final Database database;
    private final MeterRegistry registry;
    private final MultiGauge waiting;

    DeadLetterMetrics(DeadLetterRepository letters, Database database, MeterRegistry registry) {
        this.letters = letters;
        this.database = database;
        this.registry = registry;
        this.waiting = MultiGauge.builder("assay.dead.letters")
                .description("Records that were set aside, by the topic they came from, and never sent again")
                .register(registry);
        setAside(DeadLetterKeeper.SOURCE);
    }

    @Override
    public void take() {
        Map<String, Long> byTopic = new TreeMap<>(Map.of(DeadLetterKeeper.SOURCE, 0L));
        byTopic.putAll(database.inTransaction(letters::waiting));
        waiting.register(
                byTopic.entrySet().stream()
                        .map(topic -> Row.of(Tags.of("topic", topic.getKey()), topic.getValue()))
                        .toList(),
                true);
    }

    void countSetAside(String topic) {
        setAside(topic).increment();
    }

    private Counter setAside(String topic) {
        return Counter.builder("assay.dead.letters.set.aside")
                .description("Records set aside by this process")
                .tag("topic", topic)
                .register(registry);
    }
}
