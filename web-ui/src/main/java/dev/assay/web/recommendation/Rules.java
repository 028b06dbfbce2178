package dev.assay.web.recommendation;

import dev.assay.web.client.Questionnaire;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The rules of a questionnaire, by id, in words.
final class Rules {

    private final Map<String, RuleView> known = new LinkedHashMap<>();

    /// A rule by what it does, and the answer that set it off.
    record RuleView(String id, String words) {}

    Rules(Questionnaire questionnaire) {
        for (Questionnaire.Item item : questionnaire.questions()) {
            item.rules().forEach(rule -> put(rule, ""));
            item.options().forEach(option -> option.rules().forEach(rule -> put(rule, "“" + option.label() + "”: ")));
        }
    }

    private void put(Questionnaire.Rule rule, String before) {
        String words = Objects.requireNonNullElse(rule.text(), Objects.requireNonNullElse(rule.effect(), rule.id()));
        known.put(rule.id(), new RuleView(rule.id(), before + words));
    }

    /// What ids stand for; one that isn't known, as in a form that wasn't filled in, stands for itself.
    List<RuleView> of(Collection<String> ids) {
        return ids.stream()
                .map(id -> known.getOrDefault(id, new RuleView(id, id)))
                .toList();
    }
}
