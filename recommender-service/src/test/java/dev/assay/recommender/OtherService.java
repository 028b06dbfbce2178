package dev.assay.recommender;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/// A service that hands in questionnaires over Kafka, with nothing but Kafka's own client. What it does is what the
/// documentation shows.
final class OtherService {

    private OtherService() {}

    // As in docs/events.md.
    static void submit(String bootstrapServers, String id, String questionnaire)
            throws ExecutionException, InterruptedException {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "enable.idempotence", true);
        Map<String, String> headers = Map.of(
                "ce_specversion", "1.0",
                "ce_type", "dev.assay.questionnaire.submitted.v1",
                "ce_id", UUID.randomUUID().toString(),
                "ce_source", "/my-service",
                "content-type", "application/json");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var event = new ProducerRecord<>("questionnaire-submitted", id, questionnaire);
            headers.forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
            producer.send(event).get();
        }
    }
    // To here.
}
