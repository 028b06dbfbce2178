package dev.assay.web.client;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The questions put to a team, as the recommender defines them.
public record Questionnaire(String kind, String version, List<Language> languages, List<Item> questions) {

    public Questionnaire {
        languages = Absent.toEmpty(languages);
        questions = Absent.toEmpty(questions);
    }

    /// A language that a team can say how well it knows.
    public record Language(String id, String label) {}

    /// One question.
    ///
    /// @param type  `one`, `several` (at most `most` of them) or `languages`
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
            return type.equals("several");
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
    public record Option(String id, String label, @Nullable String hint, List<Rule> rules) {

        public Option {
            rules = Absent.toEmpty(rules);
        }
    }

    /// What an answer does to the profile.
    public record Rule(
            String id, @Nullable String effect, @Nullable String text) {}

    /// The question of an id.
    public Optional<Item> question(String id) {
        return questions.stream().filter(item -> item.id().equals(id)).findFirst();
    }
}
