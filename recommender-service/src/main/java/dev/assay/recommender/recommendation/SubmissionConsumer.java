package dev.assay.recommender.recommendation;

import dev.assay.recommender.broker.MalformedEvent;
import dev.assay.recommender.questionnaire.Questionnaire;
import dev.assay.recommender.questionnaire.Submission;
import dev.assay.recommender.questionnaire.SubmissionCheck;
import io.quarkus.logging.Log;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/// Scores what arrives on `questionnaire-submitted`, one record after the other.
///
/// A record is acknowledged, and its offset committed later, once its effect is in the database. What can never be
/// processed is rejected, which sends it to the dead-letter topic with the reason. An outage is waited out in place:
/// the
/// channel pauses the partitions meanwhile and stays in its group, so nothing is overtaken and nothing rebalanced.
@ApplicationScoped
class SubmissionConsumer {

    /// What the producer of dead letters takes. A record that compressed below the broker's limit can be larger.
    private static final int LARGEST_DEAD_LETTER = 32 << 20;

    private final Scoring scoring;
    private final SubmissionCheck check;

    SubmissionConsumer(Scoring scoring, Questionnaire questionnaire) {
        this.scoring = scoring;
        this.check = new SubmissionCheck(questionnaire);
    }

    @Incoming(SubmissionEvent.TOPIC)
    @Blocking(ordered = true)
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> on(Message<byte[]> message) {
        IncomingKafkaRecordMetadata<?, ?> record =
                message.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
        try {
            Optional<Submission> submission = SubmissionEvent.read(record.getHeaders(), message.getPayload(), check);
            if (submission.isEmpty() || scoring.complete(submission.get())) {
                return message.ack();
            }
            // Going down: neither done nor refused, so the record comes again.
            return new CompletableFuture<>();
        } catch (MalformedEvent malformed) {
            return reject(message, record, malformed);
        } catch (RuntimeException unforeseen) {
            Log.error("A questionnaire can't be scored", unforeseen);
            return reject(message, record, unforeseen);
        }
    }

    private static CompletionStage<Void> reject(
            Message<byte[]> message, IncomingKafkaRecordMetadata<?, ?> record, RuntimeException reason) {
        String place = "record %d of %s-%d".formatted(record.getOffset(), record.getTopic(), record.getPartition());
        byte[] payload = message.getPayload();
        if (payload != null && payload.length > LARGEST_DEAD_LETTER) {
            Log.errorf("Skipped %s: %d bytes are too many to set aside", place, payload.length);
            return message.ack();
        }
        Log.warnf("Set aside %s: %s", place, reason.getMessage());
        return message.nack(reason);
    }
}
