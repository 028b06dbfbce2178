package dev.assay.recommender.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A named set of answers to start from.
///
/// @param text who would answer like this
/// @param answers in their JSON form, by question id
public record Preset(String id, String name, String text, Map<String, Object> answers) {

    public Preset {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /// With its answers to some questions.
    public Preset only(List<String> questions) {
        Map<String, Object> some = new LinkedHashMap<>(answers);
        some.keySet().retainAll(questions);
        return new Preset(id, name, text, some);
    }
}
