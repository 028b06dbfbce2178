package dev.assay.web.recommendation;

import dev.assay.web.client.Questionnaire;
import dev.assay.web.client.Recommendation;
import dev.assay.web.fact.Figures;
import dev.assay.web.recommendation.ResultView.Bar;
import dev.assay.web.recommendation.ResultView.Given;
import dev.assay.web.recommendation.ResultView.Miss;
import dev.assay.web.recommendation.ResultView.Out;
import dev.assay.web.recommendation.ResultView.Part;
import dev.assay.web.recommendation.ResultView.Ranked;
import dev.assay.web.recommendation.ResultView.Reason;
import dev.assay.web.recommendation.ResultView.RuleView;
import dev.assay.web.recommendation.ResultView.Weight;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns a recommendation into what the page shows.
final class ResultViews {

    private final Recommendation recommendation;
    private final Recommendation.Verdict verdict;
    private final Questionnaire questionnaire;
    private final FactAddresses addresses;
    private final Map<String, RuleView> rules = new LinkedHashMap<>();
    private final List<Recommendation.Criterion> criteria;
    private final double heaviest;

    ResultViews(Recommendation recommendation, Questionnaire questionnaire, FactAddresses addresses) {
        this.recommendation = recommendation;
        this.verdict = Objects.requireNonNull(recommendation.verdict(), "a completed recommendation has a verdict");
        this.questionnaire = questionnaire;
        this.addresses = addresses;
        Recommendation.Profile profile = recommendation.profile();
        this.criteria = profile == null ? List.of() : profile.criteria();
        this.heaviest = criteria.stream()
                .mapToDouble(Recommendation.Criterion::weight)
                .max()
                .orElse(1);
        for (Questionnaire.Item item : questionnaire.questions()) {
            item.rules().forEach(rule -> rules.put(rule.id(), new RuleView(rule.id(), inWords(rule))));
            for (Questionnaire.Option option : item.options()) {
                option.rules()
                        .forEach(rule -> rules.put(
                                rule.id(), new RuleView(rule.id(), "“" + option.label() + "”: " + inWords(rule))));
            }
        }
    }

    ResultView view() {
        return new ResultView(
                recommendation,
                title(),
                verdict.headline(),
                meaning(),
                sureness(),
                verdict.sentences().stream()
                        .map(sentence -> new Reason(
                                sentence.text(),
                                addresses.of(sentence.facts(), sentence.sources()),
                                rules(sentence.rules())))
                        .toList(),
                stillIn()
                        .sorted(Comparator.comparingInt(ResultViews::rank))
                        .map(this::ranked)
                        .toList(),
                recommendation.options().stream()
                        .filter(option -> option.status().equals("excluded"))
                        .map(this::excluded)
                        .toList(),
                criteria.stream()
                        .filter(criterion -> criterion.weight() > 0)
                        .sorted(Comparator.comparingDouble(Recommendation.Criterion::weight)
                                .reversed())
                        .map(this::weight)
                        .toList(),
                Optional.ofNullable(recommendation.profile()).map(Recommendation.Profile::constraints).stream()
                        .flatMap(List::stream)
                        .map(Recommendation.Constraint::sentence)
                        .toList(),
                answers());
    }

    private Stream<Recommendation.Option> stillIn() {
        return recommendation.options().stream()
                .filter(option -> !option.status().equals("excluded"));
    }

    /// The verdict in as few words as it takes; the headline says the rest.
    private String title() {
        return switch (verdict.type()) {
            case "leads" ->
                winners() + (stillIn().count() == 1 ? " is the only one that meets every must-have" : " leads");
            case "too-close" -> "Too close to call: " + winners();
            case "none-fits" -> "None fits";
            case "not-enough-evidence" -> "Not enough evidence";
            case "composition" -> "Two parts that suit different frameworks";
            default -> verdict.headline();
        };
    }

    private String winners() {
        List<String> names = verdict.winners().stream()
                .map(slug -> recommendation.options().stream()
                        .filter(option -> option.technology().equals(slug))
                        .map(Recommendation.Option::name)
                        .findFirst()
                        .orElse(slug))
                .toList();
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /// What the kind of verdict means, for someone who reads the word for the first time.
    private String meaning() {
        return switch (verdict.type()) {
            case "leads" ->
                stillIn().count() == 1
                        ? "Every other candidate misses a must-have, so nothing is left to weigh it against."
                        : "It is ahead of every other option in at least 90 of 100 plausible readings of the evidence.";
            case "too-close" ->
                "None of them is ahead in 90 of 100 plausible readings of the evidence. Choose by what you know and we don’t.";
            case "none-fits" ->
                "Every option misses at least one must-have. See below which, and which you could relax.";
            case "not-enough-evidence" ->
                "Too little was answered, or too little is known of what matters to you, to tell the options apart.";
            case "composition" -> "The work has two parts that different frameworks suit better.";
            // A kind of verdict of a newer recommender speaks for itself by its headline.
            default -> "";
        };
    }

    /// In a composition the shares would be those of the whole, which the verdict isn't about.
    private String sureness() {
        if (verdict.type().equals("composition")) {
            return "";
        }
        return verdict.winners().stream()
                .flatMap(slug -> recommendation.options().stream()
                        .filter(option -> option.technology().equals(slug) && option.firstPlaceShare() != null)
                        .map(option -> option.name() + " comes first in "
                                + readings(Objects.requireNonNull(option.firstPlaceShare()))))
                .collect(Collectors.joining("; "));
    }

    /// "83 of 100 plausible readings", rounded down as the sentences of the verdict are; never 0 where it is merely
    /// close.
    static String readings(double share) {
        long of = (long) Math.floor(share * 100 + 1e-9);
        if (of == 0 && share > 0) {
            return "fewer than 1 of 100 plausible readings";
        }
        return of + " of 100 plausible readings";
    }

    private Ranked ranked(Recommendation.Option option) {
        return new Ranked(
                option,
                (option.rank() == null ? "–" : option.rank().toString()) + (option.tied() ? " (tied)" : ""),
                option.firstPlaceShare() == null ? null : readings(option.firstPlaceShare()),
                option.firstPlaceShare() == null ? 0 : Math.toIntExact(Math.round(option.firstPlaceShare() * 100)),
                bar(option.score()),
                option.coverage() == null ? "not told" : percent(option.coverage()),
                option.contributions().stream()
                        .filter(part -> part.weight() > 0)
                        .sorted(Comparator.comparingDouble(Recommendation.Contribution::weight)
                                .reversed())
                        .map(this::part)
                        .toList(),
                option.unknowns().stream().map(Recommendation.Doubt::sentence).toList());
    }

    private static int rank(Recommendation.Option option) {
        return option.rank() == null ? Integer.MAX_VALUE : option.rank();
    }

    private static Bar bar(Recommendation.@Nullable Spread score) {
        if (score == null) {
            return new Bar(0, 0, 0, "no score");
        }
        double point = orElse(score.point(), orElse(score.low(), 0));
        double low = orElse(score.low(), point);
        double high = orElse(score.high(), point);
        return new Bar(
                hundredths(low),
                hundredths(point),
                hundredths(high),
                two(point) + " (" + two(low) + " to " + two(high) + ")");
    }

    private Part part(Recommendation.Contribution part) {
        return new Part(
                criterionName(part.criterion()),
                hundredths(part.contribution() / heaviest),
                hundredths(part.weight() / heaviest),
                part.known()
                        ? two(part.contribution()) + " of " + two(part.weight())
                        : "unknown, up to " + two(part.weight()),
                part.known(),
                addresses.of(part.facts(), List.of()));
    }

    private Out excluded(Recommendation.Option option) {
        return new Out(
                option.name(),
                option.technology(),
                option.violations().stream()
                        .map(violation ->
                                new Miss(violation.sentence(), addresses.of(violation.facts(), violation.sources())))
                        .toList());
    }

    private Weight weight(Recommendation.Criterion criterion) {
        return new Weight(
                criterion.name(),
                hundredths(criterion.weight() / heaviest),
                percent(criterion.weight()),
                Figures.number(criterion.point()) + " (" + Figures.number(criterion.low()) + " to "
                        + Figures.number(criterion.high()) + ")",
                rules(criterion.rules()));
    }

    private List<RuleView> rules(List<String> ids) {
        return ids.stream()
                .map(id -> rules.getOrDefault(id, new RuleView(id, id)))
                .toList();
    }

    private static String inWords(Questionnaire.Rule rule) {
        return rule.text() != null ? rule.text() : rule.effect() != null ? rule.effect() : rule.id();
    }

    private List<Given> answers() {
        Recommendation.Answered answered = recommendation.questionnaire();
        if (answered == null) {
            return List.of();
        }
        return questionnaire.questions().stream()
                .map(item -> new Given(item.text(), AnswerWords.of(item, questionnaire, answered.answers())))
                .toList();
    }

    private String criterionName(String id) {
        return criteria.stream()
                .filter(criterion -> criterion.id().equals(id))
                .map(Recommendation.Criterion::name)
                .findFirst()
                .orElse(Figures.words(id));
    }

    private static double orElse(@Nullable Double given, double otherwise) {
        return given == null ? otherwise : given;
    }

    private static double hundredths(double share) {
        return Math.round(Math.clamp(share, 0, 1) * 1000) / 10.0;
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private static String two(double number) {
        return String.format(java.util.Locale.ROOT, "%.2f", number);
    }
}
