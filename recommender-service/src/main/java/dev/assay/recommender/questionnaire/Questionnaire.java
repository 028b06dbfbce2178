package dev.assay.recommender.questionnaire;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The questions put to a team, as data: texts, options, and the rules behind each option.
///
/// @param kind `quick`
/// @param version grows when an option or rule changes
public record Questionnaire(
        String kind, String version, List<Language> languages, List<Question> questions, List<Unasked> unasked) {

    /// A question of the full questionnaire that this one leaves out. It counts as not answered: the same answers must
    /// give the same spread of weights in both.
    ///
    /// @param criteria what its answers bear on
    public record Unasked(String id, List<String> criteria) {

        public Unasked {
            criteria = List.copyOf(criteria);
        }
    }

    /// How a team says that it can't answer, in place of any option.
    public static final String DONT_KNOW = "dont-know";

    public Questionnaire {
        languages = List.copyOf(languages);
        questions = List.copyOf(questions);
        unasked = List.copyOf(unasked);
        Set<String> ids = new HashSet<>();
        for (Question question : questions) {
            requireNew(ids, question.id());
            question.rules().forEach(rule -> requireNew(ids, rule.id()));
            for (Option option : question.options()) {
                for (Rule rule : option.rules()) {
                    requireNew(ids, rule.id());
                }
            }
        }
    }

    /// The quick questionnaire that ships with the service.
    public static Questionnaire quick() {
        try (InputStream yaml = Objects.requireNonNull(
                Questionnaire.class.getResourceAsStream("/questionnaire/quick.yaml"), "questionnaire/quick.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readValue(yaml, Questionnaire.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The questionnaire can't be read", e);
        }
    }

    public Optional<Question> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    public Optional<Language> language(String id) {
        return languages.stream().filter(language -> language.id().equals(id)).findFirst();
    }

    private static void requireNew(Set<String> ids, String id) {
        if (!ids.add(id)) {
            throw new IllegalArgumentException("the id " + id + " occurs twice");
        }
    }
}
