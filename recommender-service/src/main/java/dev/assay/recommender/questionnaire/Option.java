package dev.assay.recommender.questionnaire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One way to answer a question.
///
/// @param group of the options of one group at most one can be chosen
/// @param alone whether it can't be chosen beside another
public record Option(
        String id,
        String label,
        @Nullable String hint,
        @Nullable String group,
        boolean alone,
        List<Rule> rules) {

    public Option {
        rules = List.copyOf(rules);
    }
}
