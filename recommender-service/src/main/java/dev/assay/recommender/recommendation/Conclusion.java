package dev.assay.recommender.recommendation;

import static dev.assay.recommender.recommendation.Explanation.ofHundred;
import static dev.assay.recommender.replica.Figures.figure;

import dev.assay.recommender.questionnaire.Profile.Constraint;
import dev.assay.recommender.questionnaire.Question;
import dev.assay.recommender.questionnaire.Split;
import dev.assay.recommender.recommendation.Recommendation.Sentence;
import dev.assay.recommender.recommendation.Recommendation.Stay;
import dev.assay.recommender.replica.Fact;
import dev.assay.recommender.scoring.MustHave;
import dev.assay.recommender.scoring.Readings;
import dev.assay.recommender.scoring.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// From what was assessed to the verdict, and to the sentences that give it.
///
/// @param asked the questions that were put
/// @param whole the answers as they were given
/// @param parts the answers of each part, where they hold two that may be built on two technologies
record Conclusion(List<Question> asked, Assessment whole, Optional<Parts> parts) {

    /// Two parts of the work, each assessed on its own answers.
    record Parts(Split split, Assessment first, Assessment second) {

        Parts without(Predicate<Fact> leftOut) {
            return new Parts(split, first.without(leftOut), second.without(leftOut));
        }
    }

    /// Before the readings are counted.
    record Draft(List<Question> asked, Assessment.Draft whole, Optional<DraftedParts> parts) {

        Stream<Readings.Wanted> wanted() {
            return Stream.concat(
                    Stream.of(whole.wanted()),
                    parts.stream().flatMap(both -> Stream.of(both.first.wanted(), both.second.wanted())));
        }

        Conclusion counted() {
            return new Conclusion(
                    asked,
                    whole.counted(),
                    parts.map(both -> new Parts(both.split, both.first.counted(), both.second.counted())));
        }
    }

    /// The same of two parts.
    record DraftedParts(Split split, Assessment.Draft first, Assessment.Draft second) {}

    /// Fewer answers than this say nothing of a team.
    private static final int FEWEST_ANSWERS = 3;

    /// The least share of a leader's weight that has to rest on known facts.
    private static final double COVERAGE_FLOOR = 0.6;

    /// More exclusions than this are counted instead of told one by one; each option tells its own.
    private static final int EXCLUSIONS_TOLD = 3;

    /// As if some facts had never been read.
    Conclusion without(Predicate<Fact> leftOut) {
        return new Conclusion(asked, whole.without(leftOut), parts.map(both -> both.without(leftOut)));
    }

    /// The ids of all facts that anything here rests on.
    Stream<String> facts() {
        return assessments()
                .flatMap(assessment -> assessment.field().facts().stream())
                .distinct()
                .sorted();
    }

    private Stream<Assessment> assessments() {
        return Stream.concat(Stream.of(whole), parts.stream().flatMap(both -> Stream.of(both.first(), both.second())));
    }

    Verdict verdict() {
        if (whole.answers().count() < FEWEST_ANSWERS) {
            return new Verdict.TooFewAnswers(whole.answers().count());
        }
        return parts.flatMap(Conclusion::composition).orElseGet(() -> verdict(whole));
    }

    /// One where each part has leaders, and none leads both.
    private static Optional<Verdict> composition(Parts parts) {
        List<String> first = winners(verdict(parts.first()));
        List<String> second = winners(verdict(parts.second()));
        return first.isEmpty() || second.isEmpty() || !Collections.disjoint(first, second)
                ? Optional.empty()
                : Optional.of(new Verdict.Composition(first, second));
    }

    static Verdict verdict(Assessment assessment) {
        Ranking ranking = assessment.ranking();
        if (ranking.fitting().isEmpty() && ranking.atRisk().isEmpty()) {
            return new Verdict.NoneFits(smallestEmptying(assessment.field()));
        }
        List<String> leaders = ranking.fitting().isEmpty() ? ranking.inOrder(ranking.atRisk()) : ranking.leaders();
        double coverage = leaders.stream().mapToDouble(ranking::coverage).min().orElse(0);
        if (ranking.fitting().isEmpty() || coverage < COVERAGE_FLOOR) {
            return new Verdict.TooLittleKnown(leaders, coverage);
        }
        return leaders.size() == 1 ? new Verdict.Leads(leaders.getFirst()) : new Verdict.TooClose(leaders);
    }

    /// Those that a verdict is for.
    static List<String> winners(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Leads(String winner) -> List.of(winner);
            case Verdict.TooClose(var leaders) -> leaders;
            case Verdict.Composition(var first, var second) ->
                Stream.concat(first.stream(), second.stream()).toList();
            case Verdict.NoneFits _, Verdict.TooFewAnswers _, Verdict.TooLittleKnown _ -> List.of();
        };
    }

    private static List<String> smallestEmptying(Field field) {
        MustHave.State[][] states = field.slugs().stream()
                .map(slug -> field.states(slug).toArray(MustHave.State[]::new))
                .toArray(MustHave.State[][]::new);
        return MustHave.smallestEmptying(states).stream()
                .map(place -> field.profile().constraints().get(place).id())
                .toList();
    }

    /// The verdict in a sentence. It rests on all that is weighed of those who are compared, and on all that could
    /// exclude anybody.
    Sentence headline() {
        Basis basis = new Basis(whole.field());
        assessments().forEach(assessment -> basis.and(basis(assessment)));
        String all = basis.sizeOrAnswers();
        return switch (verdict()) {
            case Verdict.Leads(String winner) ->
                basis.says(
                        whole.ranking().isContest()
                                ? "%s leads: it comes first in %s of 100 plausible readings of %s."
                                        .formatted(name(winner), ofHundred(firstPlaceShare(winner)), all)
                                : "%s is the only candidate that meets every must-have, by %s."
                                        .formatted(name(winner), all));
            case Verdict.TooClose(var leaders) ->
                basis.says("Too close to call between %s, by %s.".formatted(names(leaders), all));
            case Verdict.Composition(var first, var second) -> composed(first, second);
            case Verdict.NoneFits(var relax) ->
                basis.says(
                        relax.size() == 1
                                ? "None fits: one must-have alone rules every candidate out, by %s.".formatted(all)
                                : "None fits: %s must-haves together rule every candidate out, by %s. Which could be relaxed?"
                                        .formatted(relax.size(), all));
            case Verdict.TooFewAnswers(int answered) ->
                new Basis(whole.field())
                        .says("Not enough evidence: %s of %s questions %s answered, and %s are the least."
                                .formatted(answered, asked.size(), answered == 1 ? "is" : "are", FEWEST_ANSWERS));
            case Verdict.TooLittleKnown known ->
                basis.says(
                        isAnyRanked()
                                ? "Not enough evidence to choose %s%s, by %s."
                                        .formatted(
                                                known.leaders().size() == 1 ? "" : "between ",
                                                names(known.leaders()),
                                                all)
                                : "Not enough evidence: no candidate is known to meet every must-have, by %s."
                                        .formatted(all));
        };
    }

    private Sentence composed(List<String> first, List<String> second) {
        Parts both = parts.orElseThrow();
        Basis one = basis(both.first());
        Basis other = basis(both.second());
        String text = "Two parts, and nobody is among the best for both: %s for %s, by %s, and %s for %s, by %s."
                .formatted(
                        oneOf(first),
                        both.split().first().name(),
                        one.size(),
                        oneOf(second),
                        both.split().second().name(),
                        other.size());
        return one.and(other).says(text);
    }

    private static Basis basis(Assessment assessment) {
        Ranking ranking = assessment.ranking();
        return new Basis(assessment.field())
                .everything(ranking.fitting().isEmpty() ? ranking.atRisk() : ranking.fitting())
                .mustHaves(assessment.field().slugs());
    }

    private double firstPlaceShare(String winner) {
        List<String> fitting = whole.ranking().fitting();
        return whole.readings().among(fitting).firstPlaceShare(fitting.indexOf(winner));
    }

    List<Sentence> sentences() {
        return switch (verdict()) {
            case Verdict.Leads(String winner) -> leads(winner);
            case Verdict.TooClose(var leaders) -> tooClose(leaders);
            case Verdict.Composition(var first, var second) -> composition(first, second);
            case Verdict.NoneFits(var relax) -> noneFits(relax);
            case Verdict.TooFewAnswers _ ->
                List.of(new Basis(whole.field()).says("The questions named here would change the outcome most."));
            case Verdict.TooLittleKnown known -> isAnyRanked() ? tooLittleKnown(known.leaders()) : allAtRisk();
        };
    }

    /// False where every must-have is met by nobody for certain.
    private boolean isAnyRanked() {
        return !whole.ranking().fitting().isEmpty();
    }

    private List<Sentence> leads(String winner) {
        List<Sentence> sentences = new ArrayList<>();
        if (whole.ranking().isContest()) {
            String second = closest(whole.ranking(), winner);
            sentences.add(wins(whole, "", winner, second, ", which comes closest,", ""));
            sentences.addAll(reasons(whole, winner, second));
        }
        sentences.addAll(staying());
        sentences.addAll(exclusions());
        sentences.addAll(openLane());
        return sentences;
    }

    /// The rival that wins most often against the winner.
    static String closest(Ranking ranking, String winner) {
        return ranking.fitting().stream()
                .filter(slug -> !slug.equals(winner))
                .min(Comparator.comparingDouble((String slug) -> ranking.wins(winner, slug))
                        .thenComparing(slug -> slug))
                .orElseThrow();
    }

    private List<Sentence> tooClose(List<String> leaders) {
        List<Sentence> sentences = new ArrayList<>();
        String first = leaders.getFirst();
        for (String other : leaders.subList(1, leaders.size())) {
            boolean isMore =
                    whole.ranking().wins(first, other) >= whole.ranking().wins(other, first);
            sentences.add(
                    wins(whole, "", isMore ? first : other, isMore ? other : first, "", "; 90 would make a lead"));
        }
        sentences.addAll(reasons(whole, first, leaders.get(1)));
        sentences.addAll(staying());
        sentences.addAll(exclusions());
        sentences.addAll(openLane());
        return sentences;
    }

    private List<Sentence> composition(List<String> first, List<String> second) {
        Parts both = parts.orElseThrow();
        List<Sentence> sentences = new ArrayList<>();
        sentences.addAll(part(both.split().first(), both.first(), first.getFirst(), second.getFirst()));
        sentences.addAll(part(both.split().second(), both.second(), second.getFirst(), first.getFirst()));
        sentences.addAll(new Price(whole.field()).both(first.getFirst(), second.getFirst()));
        return sentences;
    }

    /// What there is to say of staying with the technology of an existing service, and of moving away from
    /// it. Only where there is somebody to move to.
    ///
    /// @return empty if there is none
    Optional<Stay> stay() {
        List<String> leaders = switch (verdict()) {
            case Verdict.Leads(String winner) -> List.of(winner);
            case Verdict.TooClose(var close) -> close;
            case Verdict.Composition _, Verdict.NoneFits _, Verdict.TooFewAnswers _, Verdict.TooLittleKnown _ ->
                List.of();
        };
        return whole.answers()
                .existing()
                .filter(existing -> !leaders.isEmpty() && whole.field().slugs().contains(existing))
                .map(existing -> leaders.contains(existing)
                        ? new Stay(existing, null, List.of(stays(existing)))
                        : new Stay(existing, leaders.getFirst(), leaving(existing, leaders.getFirst())));
    }

    private List<Sentence> staying() {
        return stay().map(Stay::sentences).orElseGet(List::of);
    }

    private Sentence stays(String existing) {
        return new Basis(whole.field())
                .says("%s is what you run already and among the best, so staying costs nothing."
                        .formatted(name(existing)));
    }

    private List<Sentence> leaving(String existing, String leader) {
        List<Sentence> sentences = new ArrayList<>();
        if (whole.ranking().fitting().contains(existing)) {
            sentences.add(wins(
                    whole,
                    "Staying with %s is possible, and costs no move: ".formatted(name(existing)),
                    leader,
                    existing,
                    "",
                    ""));
        } else {
            sentences.add(new Basis(whole.field())
                    .says("Staying with %s would mean to do without a must-have.".formatted(name(existing))));
        }
        sentences.addAll(new Price(whole.field()).moving(existing, leader));
        return sentences;
    }

    /// Why a part isn't built on the leader of the other part.
    private static List<Sentence> part(Split.Part part, Assessment assessment, String leader, String other) {
        List<Sentence> sentences = new ArrayList<>();
        if (assessment.ranking().fitting().contains(other)) {
            sentences.add(wins(assessment, "For " + part.name() + ", ", leader, other, "", ""));
            sentences.addAll(reasons(assessment, leader, other));
        } else {
            sentences.addAll(told(assessment, other));
        }
        return sentences;
    }

    /// How often one scores above another.
    static Sentence wins(
            Assessment assessment, String before, String better, String worse, String aside, String after) {
        Basis basis = new Basis(assessment.field()).everything(List.of(better, worse));
        return basis.says("%s%s scores above %s%s in %s of 100 plausible readings of their %s%s."
                .formatted(
                        before,
                        assessment.field().name(better),
                        assessment.field().name(worse),
                        aside,
                        ofHundred(assessment.ranking().wins(better, worse)),
                        basis.size(),
                        after));
    }

    private List<Sentence> noneFits(List<String> relax) {
        Field field = whole.field();
        List<Sentence> sentences = new ArrayList<>();
        for (Constraint constraint : field.profile().constraints()) {
            if (relax.contains(constraint.id())) {
                List<String> missing = field.slugs().stream()
                        .filter(slug -> field.state(slug, constraint) == MustHave.State.VIOLATED)
                        .toList();
                Basis basis = new Basis(field).mustHave(constraint, missing);
                sentences.add(basis.says("%s %s of %s candidates don't meet this, by %s."
                        .formatted(
                                constraint.sentence(),
                                missing.size(),
                                field.slugs().size(),
                                basis.sizeOrAnswers())));
            }
        }
        return sentences;
    }

    private List<Sentence> tooLittleKnown(List<String> leaders) {
        Ranking ranking = whole.ranking();
        String least = leaders.stream()
                .min(Comparator.comparingDouble(ranking::coverage).thenComparing(slug -> slug))
                .orElseThrow();
        Basis basis = new Basis(whole.field()).everything(List.of(least));
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(basis.says("Of %s, %s %% of what matters to you is known, by %s; %s %% is the least."
                .formatted(
                        name(least),
                        figure(100 * ranking.coverage(least)),
                        basis.size(),
                        figure(100 * COVERAGE_FLOOR))));
        sentences.addAll(exclusions());
        sentences.addAll(openLane());
        return sentences;
    }

    /// Each must-have that somebody at risk may miss.
    private List<Sentence> allAtRisk() {
        Field field = whole.field();
        List<String> atRisk = whole.ranking().inOrder(whole.ranking().atRisk());
        List<Sentence> sentences = new ArrayList<>();
        for (Constraint constraint : field.profile().constraints()) {
            List<String> open = atRisk.stream()
                    .filter(slug -> field.state(slug, constraint) == MustHave.State.UNKNOWN)
                    .toList();
            if (!open.isEmpty()) {
                Basis basis = new Basis(field).mustHave(constraint, open);
                sentences.add(basis.says("%s Whether this holds for %s, %s."
                        .formatted(
                                constraint.sentence(),
                                oneOf(open),
                                basis.hasNoFacts() ? "no fact tells" : basis.size() + " can't tell")));
            }
        }
        sentences.addAll(exclusions());
        return sentences;
    }

    static List<Sentence> reasons(Assessment assessment, String winner, String other) {
        return new Explanation(assessment.field()).reasons(assessment.ranking(), winner, other);
    }

    private List<Sentence> exclusions() {
        List<String> excluded = whole.ranking().inOrder(whole.ranking().excluded());
        if (excluded.size() <= EXCLUSIONS_TOLD) {
            return excluded.stream().flatMap(slug -> told(whole, slug).stream()).toList();
        }
        Field field = whole.field();
        Basis basis = new Basis(field);
        for (Constraint constraint : field.profile().constraints()) {
            List<String> missing = excluded.stream()
                    .filter(slug -> field.state(slug, constraint) == MustHave.State.VIOLATED)
                    .toList();
            if (!missing.isEmpty()) {
                basis.mustHave(constraint, missing);
            }
        }
        return List.of(basis.says("%s candidates miss a must-have, by %s: %s."
                .formatted(excluded.size(), basis.sizeOrAnswers(), names(excluded))));
    }

    /// Each must-have that an option misses.
    private static List<Sentence> told(Assessment assessment, String slug) {
        Field field = assessment.field();
        return field.profile().constraints().stream()
                .filter(constraint -> field.state(slug, constraint) == MustHave.State.VIOLATED)
                .map(constraint -> new Basis(field)
                        .mustHave(constraint, List.of(slug))
                        .says(new Explanation(field).violation(slug, constraint).sentence()))
                .toList();
    }

    /// Those at risk that would be among the leaders, if what can't be checked turned out well.
    private List<Sentence> openLane() {
        return whole.ranking().leadersAtRisk().stream()
                .map(slug -> {
                    List<Constraint> unknown = whole.ranking().unknown(slug);
                    Basis basis = new Basis(whole.field());
                    unknown.forEach(constraint -> basis.mustHave(constraint, List.of(slug)));
                    return basis.says("%s would be among the leaders if it met what %s: %s"
                            .formatted(
                                    name(slug),
                                    basis.hasNoFacts() ? "no fact tells" : basis.size() + " can't tell",
                                    unknown.stream().map(Constraint::sentence).collect(Collectors.joining(" "))));
                })
                .toList();
    }

    private String name(String slug) {
        return whole.field().name(slug);
    }

    private String names(List<String> slugs) {
        return joined(slugs, "and");
    }

    private String oneOf(List<String> slugs) {
        return joined(slugs, "or");
    }

    private String joined(List<String> slugs, String last) {
        List<String> names = slugs.stream().map(this::name).toList();
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " " + last + " " + names.getLast();
    }
}
