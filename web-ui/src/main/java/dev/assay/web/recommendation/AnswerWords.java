package dev.assay.web.recommendation;

import dev.assay.web.client.Questionnaire;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A stored answer in the words of its question.
final class AnswerWords {

    private AnswerWords() {}

    static String of(Questionnaire.Item item, Questionnaire questionnaire, Map<String, Object> answers) {
        @Nullable Object answer = answers.get(item.id());
        return switch (answer) {
            case null -> "Not answered";
            case Collection<?> several ->
                several.stream().map(one -> label(item, String.valueOf(one))).collect(Collectors.joining("; "));
            case Map<?, ?> landscape when item.takesLandscape() -> landscape(item, landscape);
            case Map<?, ?> languages -> languages(questionnaire, languages);
            default -> label(item, String.valueOf(answer));
        };
    }

    private static String label(Questionnaire.Item item, String id) {
        return id.equals("dont-know")
                ? "Don’t know"
                : item.option(id).map(Questionnaire.Option::label).orElse(id);
    }

    private static String landscape(Questionnaire.Item item, Map<?, ?> given) {
        return Stream.of(
                        given.get("stacks") == null ? "" : label(item, String.valueOf(given.get("stacks"))),
                        words("An existing service in ", given.get("existing")),
                        words("Not ", given.get("excludedTechnologies")),
                        words("No licence ", given.get("excludedLicences")))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String words(String before, @Nullable Object named) {
        return switch (named) {
            case null -> "";
            case Collection<?> several ->
                before + several.stream().map(String::valueOf).collect(Collectors.joining(", "));
            default -> before + named;
        };
    }

    private static String languages(Questionnaire questionnaire, Map<?, ?> given) {
        String ratings = given.get("ratings") instanceof Map<?, ?> rated
                ? questionnaire.languages().stream()
                        .filter(language -> rated.containsKey(language.id()))
                        .map(language -> language.label() + " " + rated.get(language.id()))
                        .collect(Collectors.joining(", "))
                : "";
        String welcome = switch (String.valueOf(given.get("newLanguage"))) {
            case "no" -> "no new language";
            case "neutral" -> "a new language is neither welcome nor unwelcome";
            case "welcome" -> "a new language is welcome";
            default -> "";
        };
        return List.of(ratings, welcome).stream()
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
