package dev.assay.recommender.recommendation;

import dev.assay.recommender.broker.EventType;
import dev.assay.recommender.broker.MalformedEvent;
import dev.assay.recommender.json.Digest;
import dev.assay.recommender.json.Json;
import dev.assay.recommender.json.NotJson;
import dev.assay.recommender.outbox.OutgoingEvent;
import dev.assay.recommender.questionnaire.CheckedSubmission.Accepted;
import dev.assay.recommender.questionnaire.CheckedSubmission.Refused;
import dev.assay.recommender.questionnaire.Submission;
import dev.assay.recommender.questionnaire.SubmissionCheck;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// A submission as it travels on `questionnaire-submitted` and as it is stored: the one place where its form is known.
final class SubmissionEvent {

    static final String TOPIC = "questionnaire-submitted";
    static final EventType TYPE = new EventType("dev.assay.questionnaire.submitted", 1);

    private SubmissionEvent() {}

    /// The event that tells of a submission.
    static OutgoingEvent of(Submission submission) {
        return new OutgoingEvent(TOPIC, TYPE, submission.id(), data(submission));
    }

    /// Reads a record's value.
    ///
    /// @return empty if it is an event of another type, which is none of our business
    /// @throws MalformedEvent if it can't be processed
    static Optional<Submission> read(Headers headers, byte @Nullable [] value, SubmissionCheck check) {
        if (value == null) {
            throw new MalformedEvent("The record has no data");
        }
        if (!EventType.of(headers).is(TYPE)) {
            return Optional.empty();
        }
        try {
            return switch (check.published(Json.readObject(value))) {
                case Accepted(Submission submission) -> Optional.of(submission);
                case Refused(var mistakes) ->
                    throw new MalformedEvent(mistakes.stream()
                            .map(mistake -> mistake.pointer() + " " + mistake.detail())
                            .collect(Collectors.joining("; ")));
            };
        } catch (NotJson notJson) {
            throw new MalformedEvent(String.valueOf(notJson.getMessage()), notJson);
        }
    }

    static String data(Submission submission) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", submission.id());
        data.putAll(asked(submission));
        data.put("submittedAt", submission.submittedAt());
        return Json.write(data);
    }

    /// The same for submissions that ask the same, however they were written and whenever they were sent.
    static String fingerprint(Submission submission) {
        return Digest.sha256(Json.write(asked(submission)));
    }

    private static Map<String, Object> asked(Submission submission) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("kind", submission.kind());
        asked.put("answers", submission.answers().asTree());
        if (!submission.candidates().isEmpty()) {
            asked.put("candidates", submission.candidates());
        }
        return asked;
    }
}
