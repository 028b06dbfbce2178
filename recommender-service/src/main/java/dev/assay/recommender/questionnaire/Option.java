package dev.assay.recommender.questionnaire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One way to answer a question.
public record Option(String id, String label, @Nullable String hint, List<Rule> rules) {

    public Option {
        rules = List.copyOf(rules);
    }
}
