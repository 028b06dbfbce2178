package dev.assay.recommender.decision;

import dev.assay.recommender.questionnaire.Option;
import dev.assay.recommender.questionnaire.Question;
import dev.assay.recommender.questionnaire.Questionnaire;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A stored answer in the words of its question.
final class AnswerWords {

    private AnswerWords() {}

    static String of(Question question, Questionnaire questionnaire, @Nullable Object answer) {
        return switch (answer) {
            case Collection<?> several ->
                several.stream().map(one -> label(question, one)).collect(Collectors.joining("; "));
            case Map<?, ?> parts ->
                parts.entrySet().stream()
                        .flatMap(part -> part.getValue() instanceof Map<?, ?> rated
                                ? rated.entrySet().stream()
                                        .map(rating ->
                                                language(questionnaire, rating.getKey()) + " " + rating.getValue())
                                : Stream.of(label(question, part.getValue())))
                        .collect(Collectors.joining("; "));
            case null, default -> label(question, answer);
        };
    }

    private static String label(Question question, @Nullable Object given) {
        String id = String.valueOf(given);
        return id.equals(Questionnaire.DONT_KNOW)
                ? "don't know"
                : question.option(id).map(Option::label).orElse(id);
    }

    private static String language(Questionnaire questionnaire, Object id) {
        return questionnaire
                .language(String.valueOf(id))
                .map(language -> language.label())
                .orElse(String.valueOf(id));
    }
}
