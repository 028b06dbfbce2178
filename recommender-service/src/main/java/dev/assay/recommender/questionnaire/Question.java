package dev.assay.recommender.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One question. Each can also be answered with [Questionnaire#DONT_KNOW] or left out, which means the same.
///
/// @param type `one`, `several` (up to `most`, the most important first; each after the first counts half), `any-of`
///         (as many as hold, none before another), `languages` (a rating for each language; the options then answer
///         whether a new language is welcome), or `landscape` (what is there already; the options then answer whether
///         there may be several stacks)
/// @param rules what any answer to the question does
public record Question(
        String id,
        int number,
        String text,
        String why,
        String type,
        @Nullable Integer most,
        List<Rule> rules,
        List<Option> options) {

    public Question {
        options = List.copyOf(options);
        rules = List.copyOf(rules);
        if (!Set.of("one", "several", "any-of", "languages", "landscape").contains(type)) {
            throw new IllegalArgumentException(id + " has the unknown type " + type);
        }
        if (type.equals("several") != (most != null)) {
            throw new IllegalArgumentException(id + " needs 'most' exactly if several options may be chosen");
        }
        if (options.stream().map(Option::id).distinct().count() != options.size()) {
            throw new IllegalArgumentException(id + " has an option twice");
        }
    }

    /// Whether of several options each after the first counts half.
    boolean isRanked() {
        return type.equals("several");
    }

    public Optional<Option> option(String optionId) {
        return options.stream().filter(option -> option.id().equals(optionId)).findFirst();
    }

    /// The criteria that some answer to this question bears on.
    public Set<String> criteria() {
        Set<String> criteria = new TreeSet<>();
        rules.forEach(rule -> rule.parsed().bearsOn().ifPresent(criteria::add));
        options.forEach(
                option -> option.rules().forEach(rule -> rule.parsed().bearsOn().ifPresent(criteria::add)));
        return criteria;
    }
}
