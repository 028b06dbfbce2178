package dev.assay.recommender.decision;

import static dev.assay.recommender.replica.Figures.figure;

import dev.assay.recommender.questionnaire.Questionnaire;
import dev.assay.recommender.recommendation.Recommendation;
import dev.assay.recommender.recommendation.Recommendation.Contribution;
import dev.assay.recommender.recommendation.Recommendation.Needed;
import dev.assay.recommender.recommendation.Recommendation.Option;
import dev.assay.recommender.recommendation.Recommendation.Outcome;
import dev.assay.recommender.recommendation.Recommendation.Sentence;
import dev.assay.recommender.recommendation.Recommendation.Turn;
import dev.assay.recommender.recommendation.Recommendation.WeightedCriterion;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A recommendation as an architecture decision record (MADR 4.0), to be committed beside the code.
final class DecisionRecord {

    /// Of each option, so many reasons to both sides.
    private static final int REASONS = 4;

    /// Of the changes of weights that turn the result, so many of the smallest.
    private static final int REVISITS = 6;

    /// A contribution that is nearer to the others' than half a point of 100 is no reason.
    private static final double WORTH_SAYING = 0.005;

    private final Recommendation recommendation;
    private final Outcome verdict;
    private final Questionnaire questionnaire;
    private final Evidence evidence;
    private final String address;
    private final Map<String, WeightedCriterion> criteria;
    private final Map<String, String> names;
    private final Markdown markdown = new Markdown();

    /// @param address where the recommendation is shown
    DecisionRecord(Recommendation recommendation, Questionnaire questionnaire, Evidence evidence, String address) {
        this.recommendation = recommendation;
        this.verdict = recommendation.verdict();
        this.questionnaire = questionnaire;
        this.evidence = evidence;
        this.address = address;
        this.criteria = recommendation.profile().criteria().stream()
                .collect(Collectors.toMap(WeightedCriterion::id, Function.identity()));
        this.names = recommendation.options().stream().collect(Collectors.toMap(Option::technology, Option::name));
    }

    String markdown() {
        markdown.line("---")
                .line("status: proposed")
                .line("date: " + LocalDate.ofInstant(recommendation.completedAt(), ZoneOffset.UTC))
                .line("---")
                .line("")
                .title(title());
        context();
        drivers();
        markdown.section("Considered Options");
        recommendation.options().forEach(option -> markdown.item(Markdown.text(option.name()) + status(option)));
        outcome();
        markdown.section("Pros and Cons of the Options");
        recommendation.options().forEach(this::prosAndCons);
        moreInformation();
        return markdown.toString();
    }

    private String title() {
        return switch (verdict.type()) {
            case "leads" -> "Build on " + names(verdict.winners(), "and");
            case "too-close" -> "Build on " + names(verdict.winners(), "or") + ", which are too close to call";
            case "composition" ->
                "Build "
                        + Objects.requireNonNull(verdict.parts()).stream()
                                .map(part -> Markdown.text(part.name()) + " on " + names(part.winners(), "or"))
                                .collect(Collectors.joining(", and "));
            case "none-fits" -> "No framework meets every must-have";
            default -> "There is not enough evidence to choose a framework";
        };
    }

    private void context() {
        markdown.section("Context and Problem Statement")
                .paragraph(
                        "Which backend framework should we build this on? These are our answers to the %s questionnaire (version %s):"
                                .formatted(
                                        recommendation.questionnaire().kind(),
                                        Markdown.text(
                                                recommendation.questionnaire().version())));
        Map<String, Object> answers = recommendation.questionnaire().answers();
        questionnaire.questions().stream()
                .filter(question -> answers.containsKey(question.id()))
                .forEach(question -> markdown.item("%s %s"
                        .formatted(
                                Markdown.text(question.text()),
                                Markdown.text(AnswerWords.of(question, questionnaire, answers.get(question.id()))))));
        if (answers.isEmpty()) {
            markdown.item("none of the questions was answered");
        }
    }

    private void drivers() {
        markdown.section("Decision Drivers");
        recommendation
                .profile()
                .constraints()
                .forEach(must -> markdown.item("must: " + Markdown.text(must.sentence())));
        recommendation.profile().criteria().stream()
                .filter(criterion -> criterion.weight() >= WORTH_SAYING)
                .sorted(Comparator.comparingDouble((WeightedCriterion criterion) -> -criterion.weight())
                        .thenComparing(WeightedCriterion::id))
                .forEach(criterion -> markdown.item(
                        "%s, %s of 100".formatted(Markdown.text(criterion.name()), figure(100 * criterion.weight()))));
    }

    private static String status(Option option) {
        return switch (option.status()) {
            case "excluded" -> " (excluded by a must-have)";
            case "at-risk" -> " (a must-have can't be checked)";
            default -> "";
        };
    }

    private void outcome() {
        markdown.section("Decision Outcome");
        boolean isChosen = Set.of("leads", "composition").contains(verdict.type());
        markdown.paragraph(
                isChosen
                        ? "Chosen option: \"%s\", because %s"
                                .formatted(names(verdict.winners(), "with"), Markdown.text(verdict.headline()))
                        : "No option is chosen yet. " + Markdown.text(verdict.headline()));
        verdict.sentences().forEach(sentence -> markdown.item(Markdown.text(sentence.text())));
        if (isChosen) {
            markdown.part("Consequences");
            verdict.winners().stream()
                    .map(this::option)
                    .forEach(option -> reasons(
                            option, verdict.winners().size() > 1 ? "of " + Markdown.text(option.name()) + " " : ""));
        }
        markdown.part("Confirmation");
        markdown.item("[The recommendation](%s) shows each sentence with the facts and sources that it rests on."
                .formatted(address));
        List<String> open = firstToFindOut();
        if (!open.isEmpty()) {
            markdown.item("Find out first, as it would change the most:");
            open.forEach(line -> markdown.line("  * " + line));
        }
    }

    private List<String> firstToFindOut() {
        Stream<String> facts = recommendation.comparison() == null
                ? Stream.empty()
                : recommendation.comparison().findOutFirst().stream()
                        .map(found -> "%s of %s".formatted(criterion(found.criterion()), name(found.technology())));
        Stream<String> useful = verdict.mostUseful() == null
                ? Stream.empty()
                : verdict.mostUseful().stream().map(one -> Markdown.text(one.text()));
        return Stream.concat(useful, facts).toList();
    }

    private void prosAndCons(Option option) {
        markdown.part(Markdown.text(option.name()));
        if (option.rank() != null && option.score() != null) {
            markdown.paragraph("Rank %s%s, %s of 100 points%s."
                    .formatted(
                            option.rank(),
                            option.tied() ? " (tied)" : "",
                            figure(100 * option.score().point()),
                            option.firstPlaceShare() == null
                                    ? ""
                                    : ", first in %s of 100 plausible readings"
                                            .formatted((int) Math.floor(100 * option.firstPlaceShare() + 1e-9))));
        }
        option.violations()
                .forEach(violation -> markdown.item("Bad, because %s %s"
                        .formatted(Markdown.text(violation.sentence()), evidence.facts(violation.facts()))));
        option.unknowns().forEach(unknown -> markdown.item("Neutral, because " + Markdown.text(unknown.sentence())));
        reasons(option, "");
    }

    /// What it gains and loses against the average of those that are compared; where it is alone, what it gains.
    private void reasons(Option option, String before) {
        List<Option> compared = recommendation.options().stream()
                .filter(other -> !other.status().equals("excluded"))
                .toList();
        Map<String, Double> average = compared.stream()
                .filter(_ -> compared.size() > 1)
                .flatMap(other -> other.contributions().stream())
                .filter(Contribution::known)
                .collect(Collectors.groupingBy(
                        Contribution::criterion, Collectors.averagingDouble(Contribution::contribution)));
        record Lead(Contribution contribution, double points) {}
        List<Lead> leads = option.contributions().stream()
                .filter(Contribution::known)
                .map(contribution -> new Lead(
                        contribution,
                        contribution.contribution() - average.getOrDefault(contribution.criterion(), 0.0)))
                .sorted(Comparator.comparingDouble((Lead lead) -> -Math.abs(lead.points()))
                        .thenComparing(lead -> lead.contribution().criterion()))
                .toList();
        leads.stream()
                .filter(lead -> lead.points() >= WORTH_SAYING)
                .limit(REASONS)
                .forEach(lead -> markdown.item(
                        reason("Good", before, lead.contribution(), lead.points(), average.isEmpty() ? "" : "more")));
        leads.stream()
                .filter(lead -> lead.points() <= -WORTH_SAYING)
                .limit(REASONS)
                .forEach(lead -> markdown.item(reason("Bad", before, lead.contribution(), -lead.points(), "less")));
        String unknown = option.contributions().stream()
                .filter(contribution -> !contribution.known() && contribution.weight() >= WORTH_SAYING)
                .map(contribution -> criterion(contribution.criterion()))
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            markdown.item("Neutral, because %snothing is known on: %s".formatted(before, unknown));
        }
    }

    private String reason(String kind, String before, Contribution contribution, double points, String than) {
        return "%s, because %s%s adds %s of 100 points%s%s"
                .formatted(
                        kind,
                        before,
                        criterion(contribution.criterion()),
                        figure(100 * contribution.contribution()),
                        than.isEmpty()
                                ? ""
                                : ", %s %s than the average of the options".formatted(figure(100 * points), than),
                        contribution.facts().isEmpty() ? "" : ": " + evidence.facts(contribution.facts()));
    }

    private void moreInformation() {
        markdown.section("More Information");
        markdown.part("When to revisit");
        revisits().forEach(markdown::item);
        markdown.item(
                "when the catalogue says something else: [the same answers today](%s) compares".formatted(address));
        markdown.part("What it rests on");
        markdown.item("revision %s of the catalogue, facts judged as of %s"
                .formatted(recommendation.revision(), recommendation.evaluatedOn()));
        markdown.item("version %s of the method, %s readings, seed %s: drawn again, it gives the same"
                .formatted(
                        Markdown.text(recommendation.methodVersion()), recommendation.draws(), recommendation.seed()));
        Set<String> facts = new TreeSet<>(verdict.facts());
        verdict.sentences().stream().map(Sentence::facts).forEach(facts::addAll);
        evidence.sourcesOf(facts).forEach(markdown::item);
    }

    private List<String> revisits() {
        if (recommendation.comparison() == null) {
            return List.of();
        }
        record Revisit(double change, String words) {}
        Stream<String> weights = recommendation.comparison().turns().stream()
                .flatMap(turns -> Stream.of(turns.less(), turns.more())
                        .filter(Objects::nonNull)
                        // With all weight on one criterion another may draw level: nobody weighs like that.
                        .filter(turn -> turn.at() < 1)
                        .map(turn -> new Revisit(
                                Math.abs(turn.at() - turns.weight()), turn(turns.criterion(), turns.weight(), turn))))
                .sorted(Comparator.comparingDouble(Revisit::change).thenComparing(Revisit::words))
                .limit(REVISITS)
                .map(Revisit::words);
        Stream<String> facts =
                recommendation.comparison().neededFacts().stream().map(this::needed);
        return Stream.concat(weights, facts).toList();
    }

    private String turn(String criterion, double weight, Turn turn) {
        return "when %s weighs %s %s of 100 instead of %s: then %s has the highest score"
                .formatted(
                        criterion(criterion),
                        turn.at() < weight ? "down to" : "up to",
                        figure(100 * turn.at()),
                        figure(100 * weight),
                        name(turn.winner()));
    }

    private String needed(Needed needed) {
        String value = needed.atLeast() == null
                ? "at most " + figure(Objects.requireNonNull(needed.atMost()))
                : needed.atMost() == null
                        ? "at least " + figure(needed.atLeast())
                        : figure(needed.atLeast()) + " to " + figure(needed.atMost());
        return "when %s of %s turns out to be %s (%s): then its score is as high"
                .formatted(
                        criterion(needed.criterion()), name(needed.technology()), value, Markdown.text(needed.unit()));
    }

    private Option option(String technology) {
        return recommendation.options().stream()
                .filter(option -> option.technology().equals(technology))
                .findFirst()
                .orElseThrow();
    }

    private String names(List<String> technologies, String last) {
        List<String> named = technologies.stream().map(this::name).toList();
        return named.size() < 2
                ? String.join("", named)
                : String.join(", ", named.subList(0, named.size() - 1)) + " " + last + " " + named.getLast();
    }

    private String name(String technology) {
        return Markdown.text(names.getOrDefault(technology, technology));
    }

    private String criterion(String id) {
        WeightedCriterion criterion = criteria.get(id);
        return Markdown.text(criterion == null ? id : criterion.name());
    }
}
