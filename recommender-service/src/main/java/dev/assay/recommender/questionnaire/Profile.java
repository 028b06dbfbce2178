package dev.assay.recommender.questionnaire;

import dev.assay.recommender.questionnaire.Effect.Adds;
import dev.assay.recommender.questionnaire.Effect.AddsPerNeeds;
import dev.assay.recommender.questionnaire.Effect.Caps;
import dev.assay.recommender.questionnaire.Effect.Feeds;
import dev.assay.recommender.questionnaire.Effect.Hybrid;
import dev.assay.recommender.questionnaire.Effect.Measures;
import dev.assay.recommender.questionnaire.Effect.Needs;
import dev.assay.recommender.questionnaire.Effect.Requires;
import dev.assay.recommender.questionnaire.Effect.RequiresLanguage;
import dev.assay.recommender.questionnaire.Effect.Stays;
import dev.assay.recommender.questionnaire.Effect.SwitchesOff;
import dev.assay.recommender.questionnaire.Effect.Targets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What answers amount to: how much each criterion matters, as vaguely as the team said it, and what an option
/// must have.
///
/// @param weightings by criterion, in the order of the criteria
/// @param connections at how many open connections measurements apply
/// @param languages what the team knows, absent if it didn't say
/// @param needs the built-ins that are needed; empty if none were named, and all count
/// @param landscape what is there already, absent if the team didn't say
public record Profile(
        SequencedMap<String, Weighting> weightings,
        List<Constraint> constraints,
        Connections connections,
        Optional<TeamLanguages> languages,
        SortedSet<String> needs,
        Optional<Answer.Landscape> landscape,
        boolean isHybridAllowed) {

    /// The spread of a weight that no answer bears on.
    private static final double NOTHING_SAID = 5;

    /// The swing of one criterion, 0 to 10: a point, and the interval in which it may truly lie.
    ///
    /// @param target the value on the criterion's scale that the team wants, absent if it wants none
    /// @param rules the ids of the rules that made it what it is
    public record Weighting(
            double low, double point, double high, @Nullable Double target, List<String> rules) {

        public Weighting {
            rules = List.copyOf(rules);
        }
    }

    /// A must-have: the value must lie between these ends. The id is the rule's.
    ///
    /// @param criterion or a limit, which isn't weighed
    public record Constraint(String id, String criterion, double from, double to, String sentence) {}

    /// A range of open connections.
    public record Connections(int from, int to) {

        Connections and(Measures measures) {
            return new Connections(Math.max(from, measures.from()), Math.min(to, measures.to()));
        }
    }

    /// How well the team knows languages, 0 to 4 by family. What isn't rated is 0.
    public record TeamLanguages(Map<String, Integer> byFamily, List<Language> languages) {

        /// The rating of a language by the catalogue's name for it.
        public int rating(String catalogName) {
            return languages.stream()
                    .filter(language -> language.names().contains(catalogName))
                    .mapToInt(language -> byFamily.getOrDefault(language.family(), 0))
                    .max()
                    .orElse(0);
        }
    }

    public Profile {
        weightings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(weightings));
        constraints = List.copyOf(constraints);
        needs = Collections.unmodifiableSortedSet(new TreeSet<>(needs));
    }

    /// Applies the rules of the answers.
    ///
    /// The point is the base weight and all effects, within 0 and 10. Its spread is 1 if every question that
    /// bears on the criterion was answered, 3 if some were, 5 if none was: what wasn't said is vague, and neither
    /// 0 nor the mean. "=0" and "at-most" hold for both ends.
    ///
    /// @param baseWeights by criterion, before any answer
    public static Profile of(Questionnaire questionnaire, Answers answers, SequencedMap<String, Double> baseWeights) {
        List<Applied> applied = applied(questionnaire, answers);
        SortedSet<String> needs = needs(applied);
        Map<String, Double> spreads = spreads(questionnaire, answers);
        SequencedMap<String, Weighting> weightings = new LinkedHashMap<>();
        baseWeights.forEach((criterion, base) -> weightings.put(
                criterion,
                weighting(criterion, base, spreads.getOrDefault(criterion, NOTHING_SAID), applied, needs.size())));
        Connections connections = new Connections(1, Integer.MAX_VALUE);
        List<Constraint> constraints = new ArrayList<>();
        boolean isHybrid = false;
        boolean isOneStack = false;
        for (Applied one : applied) {
            switch (one.effect()) {
                case Measures measures -> connections = connections.and(measures);
                case Hybrid(boolean isAllowed) -> {
                    isHybrid |= isAllowed;
                    isOneStack |= !isAllowed;
                }
                case Requires must ->
                    constraints.add(new Constraint(
                            one.rule().id(),
                            must.criterion(),
                            must.from(),
                            must.to(),
                            one.rule().text()));
                case RequiresLanguage must ->
                    constraints.add(new Constraint(
                            one.rule().id(),
                            "team-fit",
                            must.rating(),
                            Double.POSITIVE_INFINITY,
                            one.rule().text()));
                case Adds _, AddsPerNeeds _, SwitchesOff _, Caps _, Targets _, Feeds _, Needs _, Stays _ -> {}
            }
        }
        return new Profile(
                weightings,
                constraints,
                connections,
                languages(questionnaire, answers),
                needs,
                answers.landscape(),
                isHybrid && !isOneStack);
    }

    /// With other weights than those that the answers give. What a team wants of a criterion stays what it was.
    public Profile with(Map<String, Weighting> given) {
        SequencedMap<String, Weighting> changed = new LinkedHashMap<>(weightings);
        given.forEach((criterion, other) -> changed.computeIfPresent(
                criterion,
                (_, own) -> new Weighting(other.low(), other.point(), other.high(), own.target(), other.rules())));
        return new Profile(changed, constraints, connections, languages, needs, landscape, isHybridAllowed);
    }

    /// Whether any criterion matters; else there is nothing to score.
    public boolean weighsAnything() {
        return weightings.values().stream().anyMatch(weighting -> weighting.high() > 0);
    }

    /// A rule that the answers brought in.
    ///
    /// @param share one half for what was named second
    private record Applied(Rule rule, Effect effect, double share) {}

    private static List<Applied> applied(Questionnaire questionnaire, Answers answers) {
        List<Applied> applied = new ArrayList<>();
        for (Question question : questionnaire.questions()) {
            Answer answer = answers.to(question.id());
            if (answer == null) {
                continue;
            }
            question.rules().stream()
                    .filter(rule -> !(answer instanceof Answer.Landscape landscape) || isAsked(rule, landscape))
                    .forEach(rule -> applied.add(new Applied(rule, rule.parsed(), 1)));
            List<String> chosen = switch (answer) {
                case Answer.One(String option) -> List.of(option);
                case Answer.Several(var options) -> options;
                case Answer.Languages languages -> List.of(languages.newLanguage());
                case Answer.Landscape landscape -> landscape.stacks() == null ? List.of() : List.of(landscape.stacks());
            };
            for (int place = 0; place < chosen.size(); place++) {
                double share = place > 0 && question.isRanked() ? 0.5 : 1;
                question.option(chosen.get(place)).map(Option::rules).orElse(List.of()).stream()
                        .map(rule -> new Applied(rule, rule.parsed(), share))
                        .forEach(applied::add);
            }
        }
        return applied;
    }

    /// Whether this part of what is there already says something.
    private static boolean isAsked(Rule rule, Answer.Landscape landscape) {
        return switch (rule.parsed()) {
            case Requires must
            when must.criterion().equals("technology") ->
                !landscape.excludedTechnologies().isEmpty();
            case Requires must
            when must.criterion().equals("licence") ->
                !landscape.excludedLicences().isEmpty();
            case Stays _ -> landscape.existing() != null;
            default -> true;
        };
    }

    private static SortedSet<String> needs(List<Applied> applied) {
        SortedSet<String> needs = new TreeSet<>();
        for (Applied one : applied) {
            if (one.effect() instanceof Needs(String builtIn)) {
                needs.add(builtIn);
            }
        }
        return needs;
    }

    private static Weighting weighting(String criterion, double base, double spread, List<Applied> applied, int needs) {
        double point = base;
        double cap = 10;
        Double target = null;
        List<String> rules = new ArrayList<>();
        for (Applied one : applied) {
            if (!one.effect().bearsOn().equals(Optional.of(criterion))) {
                continue;
            }
            switch (one.effect()) {
                case Adds adds -> point += one.share() * adds.points();
                case AddsPerNeeds adds -> point += adds.points() * (needs / adds.needs());
                case SwitchesOff _ -> cap = 0;
                case Caps caps -> cap = Math.min(cap, caps.weight());
                // Two different wishes can't both be met: the one that was named first holds.
                case Targets targets -> target = target == null ? Double.valueOf(targets.value()) : target;
                case Requires _, RequiresLanguage _, Needs _, Measures _, Hybrid _, Feeds _, Stays _ -> {}
            }
            rules.add(one.rule().id());
        }
        point = Math.clamp(point, 0, 10);
        double low = Math.clamp(point - spread, 0, 10);
        double high = Math.clamp(point + spread, 0, 10);
        return new Weighting(Math.min(low, cap), Math.min(point, cap), Math.min(high, cap), target, rules);
    }

    /// How far from its point a weight may truly lie, by criterion.
    private static Map<String, Double> spreads(Questionnaire questionnaire, Answers answers) {
        Map<String, Integer> bearing = new HashMap<>();
        Map<String, Integer> answered = new HashMap<>();
        for (Question question : questionnaire.questions()) {
            int isAnswered = answers.to(question.id()) == null ? 0 : 1;
            for (String criterion : question.criteria()) {
                bearing.merge(criterion, 1, Integer::sum);
                answered.merge(criterion, isAnswered, Integer::sum);
            }
        }
        Map<String, Double> spreads = new HashMap<>();
        answered.forEach((criterion, count) ->
                spreads.put(criterion, count == 0 ? NOTHING_SAID : count.equals(bearing.get(criterion)) ? 1.0 : 3.0));
        return spreads;
    }

    private static Optional<TeamLanguages> languages(Questionnaire questionnaire, Answers answers) {
        for (Answer answer : answers.byQuestion().values()) {
            if (answer instanceof Answer.Languages said) {
                Map<String, Integer> byFamily = new LinkedHashMap<>();
                said.ratings()
                        .forEach((id, rating) -> questionnaire
                                .language(id)
                                .ifPresent(language -> byFamily.merge(language.family(), rating, Math::max)));
                return Optional.of(new TeamLanguages(byFamily, questionnaire.languages()));
            }
        }
        return Optional.empty();
    }
}
