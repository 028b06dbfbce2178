package dev.assay.recommender.broker;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequiredSettingsTest {

    private final Broker broker = new Broker(Map.of("bootstrap.servers", "127.0.0.1:1", "acks", "1", "group.id", "x"));

    @Test
    void what_the_broker_makes_is_safe_whatever_is_configured() {
        assertDoesNotThrow(() -> RequiredSettings.requireOfProducer("outbox", broker.producerSettings("outbox")));
        assertDoesNotThrow(() -> RequiredSettings.requireOfConsumer("catalog", broker.consumerSettings("catalog")));
    }

    @Test
    void a_producer_that_may_lose_records_is_refused_by_name() {
        var refused = assertThrows(
                IllegalStateException.class,
                () -> RequiredSettings.requireOfProducer(
                        "outbox", producerWith("acks", "1", "enable.idempotence", "false")));
        assertEquals("The Kafka client of outbox must have acks=all, but has 1", refused.getMessage());
    }

    @Test
    void a_producer_that_may_double_records_is_refused() {
        var refused = assertThrows(
                IllegalStateException.class,
                () -> RequiredSettings.requireOfProducer(
                        "outbox", producerWith("acks", "all", "enable.idempotence", "false")));
        assertEquals(
                "The Kafka client of outbox must have enable.idempotence=true, but has false", refused.getMessage());
    }

    @Test
    void a_consumer_that_may_skip_records_is_refused() {
        Map<String, Object> settings = new HashMap<>(broker.consumerSettings("catalog"));
        settings.put("auto.offset.reset", "latest");
        assertThrows(IllegalStateException.class, () -> RequiredSettings.requireOfConsumer("catalog", settings));
    }

    @Test
    void a_consumer_that_commits_before_the_work_is_done_is_refused() {
        Map<String, Object> settings = new HashMap<>(broker.consumerSettings("catalog"));
        settings.put("group.id", "recommender");
        settings.put("enable.auto.commit", "true");
        assertThrows(IllegalStateException.class, () -> RequiredSettings.requireOfConsumer("catalog", settings));
    }

    @Test
    void a_member_of_a_group_that_was_killed_is_missed_within_ten_seconds() {
        Map<String, Object> settings = broker.groupSettings("submissions", "recommender", 50);
        assertEquals("10000", settings.get("session.timeout.ms"));
        assertEquals("3000", settings.get("heartbeat.interval.ms"));
    }

    @Test
    void how_long_a_member_may_be_silent_can_be_configured() {
        var patient = new Broker(Map.of("bootstrap.servers", "127.0.0.1:1", "session.timeout.ms", "30000"));
        assertEquals(
                "30000", patient.groupSettings("submissions", "recommender", 50).get("session.timeout.ms"));
    }

    private Map<String, Object> producerWith(String... settings) {
        Map<String, Object> producer = new HashMap<>(broker.producerSettings("outbox"));
        for (int i = 0; i < settings.length; i += 2) {
            producer.put(settings[i], settings[i + 1]);
        }
        return producer;
    }
}
