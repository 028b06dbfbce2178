package dev.assay.recommender.casestudy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.assay.recommender.questionnaire.Question;
import dev.assay.recommender.questionnaire.Questionnaire;
import dev.assay.recommender.replica.CaseStudy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What case studies speak for and against, and in what situation, as data.
final class Situations {

    private final Map<String, Situation> byCaseStudy = new LinkedHashMap<>();

    private record Entry(
            String caseStudy,
            @Nullable List<String> chose,
            @Nullable List<String> left,
            Map<String, Object> answers) {}

    private Situations() {}

    /// Those that ship with the service.
    ///
    /// @throws IllegalArgumentException if an answer isn't one of the questionnaire
    static Situations shipped(Questionnaire questionnaire) {
        try (InputStream yaml = Objects.requireNonNull(
                Situations.class.getResourceAsStream("/casestudy/situations.yaml"), "casestudy/situations.yaml")) {
            var situations = new Situations();
            for (Entry entry : new ObjectMapper(new YAMLFactory()).readValue(yaml, Entry[].class)) {
                situations.byCaseStudy.put(
                        entry.caseStudy(),
                        new Situation(
                                entry.chose() == null ? List.of() : entry.chose(),
                                entry.left() == null ? List.of() : entry.left(),
                                answers(questionnaire, entry)));
            }
            return situations;
        } catch (IOException e) {
            throw new UncheckedIOException("The situations of case studies can't be read", e);
        }
    }

    private static Map<String, List<String>> answers(Questionnaire questionnaire, Entry entry) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        entry.answers().forEach((id, said) -> {
            Question question = questionnaire
                    .question(id)
                    .orElseThrow(() -> new IllegalArgumentException(entry.caseStudy() + " answers no question: " + id));
            List<String> options = options(said);
            for (String option : options) {
                if (question.option(option).isEmpty()) {
                    throw new IllegalArgumentException(entry.caseStudy() + " has no option of " + id + ": " + option);
                }
            }
            answers.put(id, options);
        });
        return answers;
    }

    /// The options that an answer names, in the form of answers: one, or a list of them. Ratings and the like name
    /// none.
    static List<String> options(@Nullable Object said) {
        List<String> options = new ArrayList<>();
        if (said instanceof String option) {
            options.add(option);
        } else if (said instanceof List<?> several) {
            several.forEach(option -> options.add(String.valueOf(option)));
        }
        return options;
    }

    /// That of a case study. One that isn't described here speaks for the technology that it tells of, if it is one.
    Situation of(CaseStudy caseStudy) {
        Situation described = byCaseStudy.get(caseStudy.id());
        if (described != null) {
            return described;
        }
        return new Situation(
                caseStudy.technologies().size() == 1 ? caseStudy.technologies() : List.of(), List.of(), Map.of());
    }
}
