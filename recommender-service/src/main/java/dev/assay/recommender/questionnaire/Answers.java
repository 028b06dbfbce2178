package dev.assay.recommender.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Checked answers by question id. Equal answers are equal here however they were written: what was answered with
/// "don't know" is absent.
public record Answers(SortedMap<String, Answer> byQuestion) {

    public Answers {
        byQuestion = Collections.unmodifiableSortedMap(new TreeMap<>(byQuestion));
    }

    public @Nullable Answer to(String question) {
        return byQuestion.get(question);
    }

    public int count() {
        return byQuestion.size();
    }

    /// What is there already, if the team said it.
    public Optional<Answer.Landscape> landscape() {
        return byQuestion.values().stream()
                .filter(Answer.Landscape.class::isInstance)
                .map(Answer.Landscape.class::cast)
                .findFirst();
    }

    /// The technology of an existing service, if there is one.
    public Optional<String> existing() {
        return landscape().flatMap(landscape -> Optional.ofNullable(landscape.existing()));
    }

    /// The answers in the form they have in JSON: strings, lists and maps, in the order of the question ids.
    public Map<String, Object> asTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        byQuestion.forEach((question, answer) -> tree.put(question, treeOf(answer)));
        return tree;
    }

    private static Object treeOf(Answer answer) {
        return switch (answer) {
            case Answer.One(String option) -> option;
            case Answer.Several(var options) -> options;
            case Answer.Languages(var ratings, String newLanguage) -> {
                Map<String, Object> languages = new LinkedHashMap<>();
                languages.put("ratings", ratings);
                languages.put("newLanguage", newLanguage);
                yield languages;
            }
            case Answer.Landscape(var stacks, var existing, var technologies, var licences) -> {
                Map<String, Object> landscape = new LinkedHashMap<>();
                if (stacks != null) {
                    landscape.put("stacks", stacks);
                }
                if (existing != null) {
                    landscape.put("existing", existing);
                }
                if (!technologies.isEmpty()) {
                    landscape.put("excludedTechnologies", List.copyOf(technologies));
                }
                if (!licences.isEmpty()) {
                    landscape.put("excludedLicences", List.copyOf(licences));
                }
                yield landscape;
            }
        };
    }
}
