package dev.assay.web.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Answers on their way to the recommender. The id is ours, so that sending the same again changes nothing.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Submission(UUID id, String kind, Map<String, Object> answers, List<String> candidates) {

    public Submission {
        answers = Absent.toEmpty(answers);
        candidates = Absent.toEmpty(candidates);
    }
}
