package dev.assay.recommender.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

class ChannelCheckTest {

    private final Broker broker = new Broker(Map.of("bootstrap.servers", "127.0.0.1:1"));

    @Test
    void a_channel_that_would_skip_what_was_sent_before_its_first_start_is_refused() {
        assertRefused(
                "The Kafka client of submissions must have auto.offset.reset=earliest, but has latest",
                with(broker.consumerSettings("x"), "auto.offset.reset", "latest"));
    }

    @Test
    void dead_letters_that_could_get_lost_are_refused() {
        Map<String, Object> settings = with(broker.producerSettings("x"), "acks", "1");
        settings.remove("enable.idempotence");
        assertRefused("The Kafka client of the dead letters of submissions must have acks=all, but has 1", settings);
    }

    @Test
    void safe_clients_are_left_as_they_are() {
        Map<String, Object> settings = broker.producerSettings("x");
        assertEquals(settings, check(settings));
    }

    private static void assertRefused(String message, Map<String, Object> settings) {
        assertEquals(
                message,
                assertThrows(IllegalStateException.class, () -> check(settings)).getMessage());
    }

    private static Map<String, Object> check(Map<String, Object> settings) {
        return new ChannelCheck().customize("submissions", ConfigProvider.getConfig(), settings);
    }

    private static Map<String, Object> with(Map<String, Object> settings, String name, String value) {
        Map<String, Object> changed = new HashMap<>(settings);
        changed.put(name, value);
        return changed;
    }
}
