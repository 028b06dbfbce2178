package dev.assay.recommender.recommendation;

import static dev.assay.recommender.recommendation.Explanation.figure;
import static dev.assay.recommender.recommendation.Explanation.plain;

import dev.assay.recommender.questionnaire.Answers;
import dev.assay.recommender.questionnaire.Profile.Constraint;
import dev.assay.recommender.questionnaire.Questionnaire;
import dev.assay.recommender.recommendation.Ranking.Contest;
import dev.assay.recommender.recommendation.Recommendation.Outcome;
import dev.assay.recommender.recommendation.Recommendation.Sentence;
import dev.assay.recommender.scoring.MustHave;
import dev.assay.recommender.scoring.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// From the ranking to the verdict, and to the sentences that give it.
final class Conclusion {

    /// Fewer answers than this say nothing of a team.
    private static final int FEWEST_ANSWERS = 3;

    /// The least share of a leader's weight that has to rest on known facts.
    private static final double COVERAGE_FLOOR = 0.6;

    /// More exclusions than this are counted instead of told one by one; each option tells its own.
    private static final int EXCLUSIONS_TOLD = 3;

    private final Field field;
    private final Ranking ranking;
    private final Questionnaire questionnaire;
    private final Answers answers;
    private final Explanation explanation;

    Conclusion(Field field, Ranking ranking, Questionnaire questionnaire, Answers answers) {
        this.field = field;
        this.ranking = ranking;
        this.questionnaire = questionnaire;
        this.answers = answers;
        this.explanation = new Explanation(field);
    }

    Verdict verdict() {
        if (answers.count() < FEWEST_ANSWERS) {
            return new Verdict.TooFewAnswers(answers.count());
        }
        if (ranking.fitting().isEmpty() && ranking.atRisk().isEmpty()) {
            return new Verdict.NoneFits(smallestEmptying());
        }
        if (ranking.fitting().isEmpty()) {
            return new Verdict.TooLittleKnown(ranking.atRisk(), lowestCoverage(ranking.atRisk()));
        }
        List<String> leaders = ranking.contest().map(Contest::leaders).orElse(ranking.fitting());
        double coverage = lowestCoverage(leaders);
        if (coverage < COVERAGE_FLOOR) {
            return new Verdict.TooLittleKnown(leaders, coverage);
        }
        return leaders.size() == 1 ? new Verdict.Leads(leaders.getFirst()) : new Verdict.TooClose(inOrder(leaders));
    }

    Outcome outcome() {
        return switch (verdict()) {
            case Verdict.Leads(String winner) -> leads(winner);
            case Verdict.TooClose(var leaders) -> tooClose(leaders);
            case Verdict.Composition composition ->
                throw new IllegalStateException("no verdict is a composition yet: " + composition);
            case Verdict.NoneFits(var relax) -> noneFits(relax);
            case Verdict.TooFewAnswers(int answered) -> tooFewAnswers(answered);
            case Verdict.TooLittleKnown(var leaders, double coverage) -> tooLittleKnown(leaders, coverage);
        };
    }

    private Outcome leads(String winner) {
        List<Sentence> sentences = new ArrayList<>();
        String headline;
        if (ranking.contest().isEmpty()) {
            headline = name(winner) + " is the only candidate that meets every must-have.";
        } else {
            Contest readings = ranking.contest().get();
            headline = name(winner) + " leads: it comes first in " + ofHundred(readings.firstPlaceShare(winner))
                    + " of 100 plausible readings.";
            String second = runnerUp(readings, winner);
            sentences.add(explanation.onEverything(
                    "%s scores above %s, which comes closest, in %s of 100 plausible readings."
                            .formatted(name(winner), name(second), ofHundred(readings.wins(winner, second))),
                    List.of(winner, second)));
            sentences.addAll(reasons(winner, second));
        }
        sentences.addAll(exclusions());
        sentences.addAll(openLane(List.of(winner)));
        return new Outcome("leads", List.of(winner), headline, sentences, null, null, null);
    }

    private Outcome tooClose(List<String> leaders) {
        Contest readings = ranking.contest().orElseThrow();
        List<Sentence> sentences = new ArrayList<>();
        String first = leaders.getFirst();
        for (String other : leaders.subList(1, leaders.size())) {
            sentences.add(explanation.onEverything(
                    "%s scores above %s in %s of 100 plausible readings; 90 would make a lead."
                            .formatted(name(first), name(other), ofHundred(readings.wins(first, other))),
                    List.of(first, other)));
        }
        sentences.addAll(reasons(first, leaders.get(1)));
        sentences.addAll(exclusions());
        sentences.addAll(openLane(leaders));
        String headline = "Too close to call between " + names(leaders) + ".";
        return new Outcome("too-close", leaders, headline, sentences, null, null, null);
    }

    private Outcome noneFits(List<String> relax) {
        List<Sentence> sentences = new ArrayList<>();
        for (Constraint constraint : field.profile().constraints()) {
            if (relax.contains(constraint.id())) {
                List<String> missing = field.slugs().stream()
                        .filter(slug -> field.state(slug, constraint) == MustHave.State.VIOLATED)
                        .toList();
                sentences.add(new Sentence(
                        "%s %s of %s candidates don't meet this."
                                .formatted(
                                        constraint.sentence(),
                                        missing.size(),
                                        field.slugs().size()),
                        missing.stream()
                                .flatMap(slug -> field.cell(slug, constraint.criterion()).facts().stream())
                                .distinct()
                                .sorted()
                                .toList(),
                        missing.stream()
                                .flatMap(slug -> explanation.violation(slug, constraint).sources().stream())
                                .distinct()
                                .sorted()
                                .toList(),
                        List.of(constraint.id())));
            }
        }
        String headline = relax.size() == 1
                ? "None fits: one must-have alone rules every candidate out."
                : "None fits: " + relax.size()
                        + " must-haves together rule every candidate out. Which could be relaxed?";
        return new Outcome("none-fits", List.of(), headline, sentences, null, relax, null);
    }

    private Outcome tooFewAnswers(int answered) {
        String headline = "Not enough evidence: %s of %s questions %s answered, and %s are the least."
                .formatted(answered, questionnaire.questions().size(), answered == 1 ? "is" : "are", FEWEST_ANSWERS);
        return new Outcome(
                "not-enough-evidence",
                List.of(),
                headline,
                List.of(plain("The questions named here would change the outcome most.")),
                null,
                null,
                new MostUseful(field, ranking.model()).questions(questionnaire, answers));
    }

    private Outcome tooLittleKnown(List<String> leaders, double coverage) {
        MostUseful useful = new MostUseful(field, ranking.model());
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(
                plain("Among %s, as little as %s %% of what matters to you rests on known facts; %s %% is the least."
                        .formatted(names(leaders), figure(100 * coverage), figure(100 * COVERAGE_FLOOR))));
        sentences.addAll(exclusions());
        sentences.addAll(openLane(leaders));
        List<Recommendation.Useful> next = new ArrayList<>(
                answers.to("languages") == null ? useful.questions(questionnaire, answers) : useful.facts(leaders));
        return new Outcome(
                "not-enough-evidence",
                inOrder(leaders),
                "Not enough evidence to choose between " + names(leaders) + ".",
                sentences,
                coverage,
                null,
                next);
    }

    private List<Sentence> reasons(String winner, String other) {
        return explanation.reasons(ranking.model(), ranking.place(winner), winner, ranking.place(other), other);
    }

    private List<Sentence> exclusions() {
        List<String> excluded = ranking.excluded();
        if (excluded.size() > EXCLUSIONS_TOLD) {
            List<Sentence> told =
                    excluded.stream().flatMap(slug -> exclusions(slug).stream()).toList();
            return List.of(new Sentence(
                    excluded.size() + " candidates miss a must-have: " + names(excluded) + ".",
                    distinct(told, Sentence::facts),
                    distinct(told, Sentence::sources),
                    distinct(told, Sentence::rules)));
        }
        return excluded.stream().flatMap(slug -> exclusions(slug).stream()).toList();
    }

    private List<Sentence> exclusions(String slug) {
        List<Sentence> sentences = new ArrayList<>();
        for (Constraint constraint : field.profile().constraints()) {
            if (field.state(slug, constraint) == MustHave.State.VIOLATED) {
                Recommendation.Violation violation = explanation.violation(slug, constraint);
                sentences.add(new Sentence(
                        violation.sentence(), violation.facts(), violation.sources(), List.of(constraint.id())));
            }
        }
        return sentences;
    }

    private static List<String> distinct(List<Sentence> sentences, Function<Sentence, List<String>> ids) {
        return sentences.stream()
                .flatMap(sentence -> ids.apply(sentence).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /// Those at risk that would be among the leaders, if what can't be checked turned out well.
    private List<Sentence> openLane(List<String> leaders) {
        return ranking.openContest()
                .map(open -> open.leaders().stream()
                        .filter(slug -> ranking.atRisk().contains(slug) && !leaders.contains(slug))
                        .map(slug -> new Sentence(
                                name(slug) + " would be among the leaders if it met what can't be checked: "
                                        + unknown(slug).stream()
                                                .map(Constraint::sentence)
                                                .collect(Collectors.joining(" ")),
                                List.of(),
                                List.of(),
                                unknown(slug).stream().map(Constraint::id).toList()))
                        .toList())
                .orElse(List.of());
    }

    private List<Constraint> unknown(String slug) {
        return field.profile().constraints().stream()
                .filter(constraint -> field.state(slug, constraint) == MustHave.State.UNKNOWN)
                .toList();
    }

    private List<String> smallestEmptying() {
        MustHave.State[][] states = field.slugs().stream()
                .map(slug -> field.states(slug).toArray(MustHave.State[]::new))
                .toArray(MustHave.State[][]::new);
        return MustHave.smallestEmptying(states).stream()
                .map(place -> field.profile().constraints().get(place).id())
                .toList();
    }

    private double lowestCoverage(List<String> slugs) {
        return slugs.stream().mapToDouble(ranking::coverage).min().orElse(0);
    }

    private static String runnerUp(Contest readings, String winner) {
        return readings.slugs().stream()
                .filter(slug -> !slug.equals(winner))
                .min(Comparator.comparingDouble((String slug) -> readings.wins(winner, slug))
                        .thenComparing(slug -> slug))
                .orElseThrow();
    }

    private List<String> inOrder(List<String> slugs) {
        return ranking.options().stream()
                .map(Recommendation.Option::technology)
                .filter(slugs::contains)
                .toList();
    }

    private String name(String slug) {
        return field.technology(slug).name();
    }

    private String names(List<String> slugs) {
        List<String> names = inOrder(slugs).stream().map(this::name).toList();
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /// Whole hundredths, rounded down: 99.96 of 100 isn't all.
    private static String ofHundred(double share) {
        return String.valueOf((int) Math.floor(100 * share + 1e-9));
    }
}
