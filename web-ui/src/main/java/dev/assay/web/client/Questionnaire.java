package dev.assay.web.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The questions put to a team, as the recommender defines them.
///
/// @param kind    the form in which it is put, one of `kinds`
/// @param presets named sets of answers to start from
public record Questionnaire(
        String kind,
        String version,
        List<Kind> kinds,
        List<Language> languages,
        List<Item> questions,
        List<Preset> presets) {

    public static final String QUICK = "quick";
    public static final String FULL = "full";

    public Questionnaire {
        kinds = Absent.toEmpty(kinds);
        languages = Absent.toEmpty(languages);
        questions = Absent.toEmpty(questions);
        presets = Absent.toEmpty(presets);
    }

    /// A form with so many questions; a longer one begins with those of a shorter one.
    public record Kind(String id, String label, int questions) {}

    /// A named set of answers, by question id.
    public record Preset(String id, String name, String text, Map<String, Object> answers) {

        public Preset {
            answers = Absent.toEmpty(answers);
        }
    }

    /// A language that a team can say how well it knows.
    public record Language(String id, String label) {}

    /// One question.
    ///
    /// @param type  `one`, `several` (at most `most` of them), `any-of`, `languages` or `landscape`
    /// @param rules what any answer sets off
    public record Item(
            String id,
            int number,
            String text,
            @Nullable String why,
            String type,
            @Nullable Integer most,
            List<Rule> rules,
            List<Option> options) {

        public Item {
            rules = Absent.toEmpty(rules);
            options = Absent.toEmpty(options);
        }

        /// True where several options may be chosen.
        public boolean takesSeveral() {
            return type.equals("several") || type.equals("any-of");
        }

        /// True for the question on what is there already, which has a form of its own.
        public boolean takesLandscape() {
            return type.equals("landscape");
        }

        /// True for the question on languages, which has a form of its own.
        public boolean takesLanguages() {
            return type.equals("languages");
        }

        /// The option of an id.
        public Optional<Option> option(String id) {
            return options.stream().filter(option -> option.id().equals(id)).findFirst();
        }
    }

    /// One answer to choose, with the rules that it sets off.
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
            rules = Absent.toEmpty(rules);
        }
    }

    /// What an answer does to the profile.
    public record Rule(
            String id, @Nullable String effect, @Nullable String text) {}

    /// The same in another form; a shorter one is the beginning of a longer one.
    public Questionnaire in(String form) {
        int asked = kinds.stream()
                .filter(one -> one.id().equals(form))
                .mapToInt(Kind::questions)
                .findFirst()
                .orElse(questions.size());
        return new Questionnaire(
                form, version, kinds, languages, questions.subList(0, Math.min(asked, questions.size())), presets);
    }

    /// The question of an id.
    public Optional<Item> question(String id) {
        return questions.stream().filter(item -> item.id().equals(id)).findFirst();
    }
}
