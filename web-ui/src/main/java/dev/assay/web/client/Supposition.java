package dev.assay.web.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/// Answers with weights of one's own, to be scored at once.
///
/// @param weights 0 to 10 by criterion, in place of those from the answers
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Supposition(
        String kind,
        @JsonInclude(JsonInclude.Include.ALWAYS) Map<String, Object> answers,
        List<String> candidates,
        Map<String, Double> weights) {

    public Supposition {
        answers = Absent.toEmpty(answers);
        candidates = Absent.toEmpty(candidates);
        weights = Absent.toEmpty(weights);
    }
}
