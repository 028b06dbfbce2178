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
/// There is one definition, of which each kind asks the first questions. What a kind leaves out counts as not
/// answered, so the same answers give the same weights in all of them.
///
/// @param version grows when a question, an option or a rule changes
/// @param questions in their order
public record Questionnaire(
        String version, List<Kind> kinds, List<Language> languages, List<Question> questions, List<Preset> presets) {

    /// A form in which the questionnaire is put: `quick` or `full`.
    ///
    /// @param questions how many of the questions it asks
    public record Kind(String id, String label, int questions) {}

    /// How a team says that it can't answer, in place of any option.
    public static final String DONT_KNOW = "dont-know";

    public Questionnaire {
        kinds = List.copyOf(kinds);
        languages = List.copyOf(languages);
        questions = List.copyOf(questions);
        presets = List.copyOf(presets);
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
        for (Kind kind : kinds) {
            if (kind.questions() < 1 || kind.questions() > questions.size()) {
                throw new IllegalArgumentException(kind.id() + " asks " + kind.questions() + " questions");
            }
        }
    }

    /// The questionnaire that ships with the service.
    public static Questionnaire shipped() {
        try (InputStream yaml = Objects.requireNonNull(
                Questionnaire.class.getResourceAsStream("/questionnaire/questionnaire.yaml"),
                "questionnaire/questionnaire.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readValue(yaml, Questionnaire.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The questionnaire can't be read", e);
        }
    }

    public Optional<Kind> kind(String id) {
        return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }

    /// The questions that a kind asks.
    ///
    /// @throws IllegalArgumentException if there is no such kind
    public List<Question> asked(String kind) {
        return questions.subList(
                0,
                kind(kind)
                        .orElseThrow(() -> new IllegalArgumentException("no kind " + kind))
                        .questions());
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
