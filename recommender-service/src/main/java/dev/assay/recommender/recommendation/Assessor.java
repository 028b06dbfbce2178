package dev.assay.recommender.recommendation;

import dev.assay.recommender.criterion.Criteria;
import dev.assay.recommender.criterion.Criterion;
import dev.assay.recommender.questionnaire.Answers;
import dev.assay.recommender.questionnaire.CheckedSubmission.Mistake;
import dev.assay.recommender.questionnaire.Profile;
import dev.assay.recommender.questionnaire.Profile.Constraint;
import dev.assay.recommender.questionnaire.Profile.Weighting;
import dev.assay.recommender.questionnaire.Questionnaire;
import dev.assay.recommender.questionnaire.Split;
import dev.assay.recommender.questionnaire.Submission;
import dev.assay.recommender.recommendation.Recommendation.Must;
import dev.assay.recommender.recommendation.Recommendation.Questioned;
import dev.assay.recommender.recommendation.Recommendation.WeightedCriterion;
import dev.assay.recommender.replica.ClosedCatalog;
import dev.assay.recommender.replica.Technology;
import dev.assay.recommender.scoring.Readings;
import dev.assay.recommender.scoring.Swing;
import dev.assay.recommender.scoring.Verdict;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Scores a checked questionnaire on a closed catalogue. Pure: the same input gives the same recommendation.
public final class Assessor {

    private static final int DRAWS = 10_000;

    /// The middle of what a weight can be.
    private static final double ALIKE = 5;

    private final Questionnaire questionnaire;
    private final Criteria criteria;

    private final int draws;
    private final AtomicReference<@Nullable Grounds> newest = new AtomicReference<>();

    /// The last of an older revision or day: looking at old recommendations mustn't push the newest out.
    private final AtomicReference<@Nullable Grounds> other = new AtomicReference<>();

    Assessor(Questionnaire questionnaire, Criteria criteria, int draws) {
        this.questionnaire = questionnaire;
        this.criteria = criteria;
        this.draws = draws;
    }

    /// With the questionnaire and the criteria that ship with the service.
    public static Assessor shipped() {
        return new Assessor(Questionnaire.shipped(), Criteria.shipped(), DRAWS);
    }

    /// What is wrong with candidates on this catalogue: they must exist and be frameworks.
    public List<Mistake> checkCandidates(List<String> candidates, ClosedCatalog catalog) {
        List<Mistake> mistakes = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            String slug = candidates.get(i);
            Technology technology = catalog.technologies().get(slug);
            if (technology == null) {
                mistakes.add(new Mistake("/candidates/" + i, slug + " is not in the catalogue"));
            } else if (!technology.isFramework()) {
                mistakes.add(
                        new Mistake("/candidates/" + i, slug + " is a " + technology.kind() + ", not a framework"));
            }
        }
        return mistakes;
    }

    /// What is wrong with the landscape on this catalogue: the technologies that it names must exist, and staying is
    /// only possible with a framework.
    public List<Mistake> checkLandscape(Answers answers, ClosedCatalog catalog) {
        List<Mistake> mistakes = new ArrayList<>();
        answers.landscape().ifPresent(landscape -> {
            String existing = landscape.existing();
            if (existing != null) {
                checkCandidates(List.of(existing), catalog)
                        .forEach(mistake -> mistakes.add(new Mistake("/answers/landscape/existing", mistake.detail())));
            }
            landscape.excludedTechnologies().stream()
                    .filter(slug -> !catalog.technologies().containsKey(slug))
                    .forEach(slug -> mistakes.add(
                            new Mistake("/answers/landscape/excludedTechnologies", slug + " is not in the catalogue")));
        });
        return mistakes;
    }

    /// Whatever a submission names that this catalogue doesn't have as what it is named as.
    List<Mistake> checkNames(Submission submission, ClosedCatalog catalog) {
        List<Mistake> mistakes = new ArrayList<>(checkCandidates(submission.candidates(), catalog));
        mistakes.addAll(checkLandscape(submission.answers(), catalog));
        return mistakes;
    }

    /// The submission on the candidates that are in this catalogue.
    ///
    /// @return empty if it names candidates, and none of them is
    Optional<Submission> answerable(Submission submission, ClosedCatalog catalog) {
        List<String> known = submission.candidates().stream()
                .filter(candidate ->
                        checkCandidates(List.of(candidate), catalog).isEmpty())
                .toList();
        if (known.size() == submission.candidates().size()) {
            return Optional.of(submission);
        }
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(new Submission(
                        submission.id(), submission.kind(), submission.answers(), known, submission.submittedAt()));
    }

    /// Whether what is known of an attribute of a technology can matter to a submission.
    boolean reads(Submission submission, ClosedCatalog catalog, String technology, String attribute) {
        Profile profile = Profile.of(questionnaire, submission.answers(), criteria.baseWeights());
        Map<String, Set<String>> changed = Map.of(technology, Set.of(attribute));
        return Stream.concat(
                        profile.weightings().entrySet().stream()
                                .filter(entry -> entry.getValue().high() > 0)
                                .map(Map.Entry::getKey),
                        profile.constraints().stream().map(Constraint::criterion))
                .map(id -> criteria.fed(id).feed())
                .anyMatch(feed -> candidates(submission, catalog).stream().anyMatch(slug -> feed.reads(slug, changed)));
    }

    /// Those that were named, and the technology that staying is an option with; else all frameworks.
    private static List<String> candidates(Submission submission, ClosedCatalog catalog) {
        Predicate<String> isNamed = slug -> submission.candidates().isEmpty()
                || submission.candidates().contains(slug)
                || submission.answers().existing().filter(slug::equals).isPresent();
        return catalog.technologies().values().stream()
                .filter(Technology::isFramework)
                .map(Technology::slug)
                .filter(isNamed)
                .toList();
    }

    /// Scores.
    ///
    /// @param evaluatedOn the day on which the freshness of facts is judged
    /// @param completedAt becomes part of the recommendation, and of nothing else
    /// @throws IllegalArgumentException if a candidate isn't a framework of the catalogue, or none is left
    public Assessed assess(Submission submission, ClosedCatalog catalog, LocalDate evaluatedOn, Instant completedAt) {
        Draft draft = draft(submission, catalog, evaluatedOn);
        count(List.of(draft));
        return assessed(draft, completedAt);
    }

    /// A submission of which everything is known but what its readings come to.
    record Draft(Submission submission, ClosedCatalog catalog, LocalDate evaluatedOn, Conclusion.Draft conclusion) {}

    /// Begins to score.
    ///
    /// @throws IllegalArgumentException if a candidate isn't a framework of the catalogue, or none is left
    Draft draft(Submission submission, ClosedCatalog catalog, LocalDate evaluatedOn) {
        return new Draft(submission, catalog, evaluatedOn, draft(submission, Map.of(), catalog, evaluatedOn));
    }

    /// Goes on with several at once, which takes less time than one after the other.
    static void count(List<Draft> drafts) {
        Readings.count(
                drafts.stream().flatMap(draft -> draft.conclusion.wanted()).toList());
    }

    /// Ends.
    Assessed assessed(Draft draft, Instant completedAt) {
        Conclusion conclusion = draft.conclusion.counted();
        ScoringResult result = result(draft.submission, conclusion, draft.catalog, draft.evaluatedOn);
        Recommendation recommendation = new Recommendation(
                draft.submission.id(),
                "completed",
                result.questionnaire(),
                draft.submission.submittedAt(),
                completedAt,
                result.evaluatedOn(),
                result.revision(),
                result.methodVersion(),
                result.seed(),
                result.draws(),
                result.profile(),
                result.options(),
                result.pairwise(),
                result.verdict(),
                result.comparison());
        return new Assessed(recommendation, conclusion.whole().field());
    }

    /// Scores with some weights in place of those that the answers give, on the same random numbers.
    ///
    /// @param weights by criterion
    /// @throws IllegalArgumentException if a candidate isn't a framework of the catalogue, or none is left
    public ScoringResult suppose(
            Submission submission, Map<String, Weighting> weights, ClosedCatalog catalog, LocalDate evaluatedOn) {
        return result(submission, conclude(submission, weights, catalog, evaluatedOn), catalog, evaluatedOn);
    }

    /// Whether any criterion is left that matters.
    boolean weighsAnything(Submission submission, Map<String, Weighting> weights) {
        return Profile.of(questionnaire, submission.answers(), criteria.baseWeights())
                .with(weights)
                .weighsAnything();
    }

    private ScoringResult result(
            Submission submission, Conclusion conclusion, ClosedCatalog catalog, LocalDate evaluatedOn) {
        Assessment whole = conclusion.whole();
        return new ScoringResult(
                new Questioned(
                        submission.kind(),
                        questionnaire.version(),
                        submission.answers().asTree(),
                        submission.candidates().isEmpty() ? null : submission.candidates()),
                evaluatedOn,
                catalog.revision(),
                criteria.version(),
                HexFormat.of().toHexDigits(seed(submission.answers())),
                draws,
                profileView(whole.field()),
                whole.ranking().options(),
                whole.ranking().pairs(),
                Outcomes.of(conclusion),
                conclusion.verdict() instanceof Verdict.TooFewAnswers
                        ? null
                        : Analysis.of(whole).orElse(null));
    }

    Criteria criteria() {
        return criteria;
    }

    /// How the candidates of a submission compare on a few criteria alone, each of which counts alike. Of its
    /// answers only what goes into the criteria's values matters.
    public Aspect aspect(List<String> of, Submission submission, ClosedCatalog catalog, LocalDate evaluatedOn) {
        SequencedMap<String, Double> alike = new LinkedHashMap<>();
        of.forEach(criterion -> alike.put(criterion, ALIKE));
        Answers answers = submission.answers();
        return Aspect.of(Assessment.of(
                answers,
                new Field(
                        grounds(catalog, evaluatedOn),
                        Profile.of(questionnaire, answers, alike),
                        candidates(submission, catalog)),
                seed(answers),
                draws));
    }

    /// Whether this draws recommendations as that one was drawn.
    boolean isMethodOf(Recommendation recommendation) {
        return criteria.version().equals(recommendation.methodVersion())
                && questionnaire.version().equals(recommendation.questionnaire().version());
    }

    /// What a recommendation hangs on. Costs a hundred times what the recommendation does.
    ///
    /// @param catalog the same that it was drawn from, as is the day
    /// @throws IllegalArgumentException if a candidate isn't a framework of the catalogue, or none is left
    public Sensitivity sensitivity(Submission submission, ClosedCatalog catalog, LocalDate evaluatedOn) {
        return SensitivityAnalysis.of(
                conclude(submission, catalog, evaluatedOn), submission.id(), catalog.revision(), criteria.version());
    }

    /// What is concluded, before what it hangs on is found out.
    Conclusion conclude(Submission submission, ClosedCatalog catalog, LocalDate evaluatedOn) {
        return conclude(submission, Map.of(), catalog, evaluatedOn);
    }

    private Conclusion conclude(
            Submission submission, Map<String, Weighting> weights, ClosedCatalog catalog, LocalDate evaluatedOn) {
        Conclusion.Draft draft = draft(submission, weights, catalog, evaluatedOn);
        Readings.count(draft.wanted().toList());
        return draft.counted();
    }

    private Conclusion.Draft draft(
            Submission submission, Map<String, Weighting> weights, ClosedCatalog catalog, LocalDate evaluatedOn) {
        List<Mistake> mistakes = checkCandidates(submission.candidates(), catalog);
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(mistakes.toString());
        }
        List<String> candidates = candidates(submission, catalog);
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("the catalogue has no framework");
        }
        Grounds grounds = grounds(catalog, evaluatedOn);
        Answers answers = submission.answers();
        Function<Answers, Profile> profile =
                some -> Profile.of(questionnaire, some, criteria.baseWeights()).with(weights);
        Function<Answers, Assessment.Draft> assess = some -> {
            var field = new Field(grounds, profile.apply(some), candidates);
            return new Assessment.Draft(some, field, field.readings(seed(some), draws));
        };
        Assessment.Draft whole = assess.apply(answers);
        Optional<Conclusion.DraftedParts> parts = Optional.of(whole.field().profile())
                .filter(Profile::isHybridAllowed)
                .flatMap(_ -> Split.of(questionnaire, answers))
                .filter(split -> profile.apply(split.first().answers()).weighsAnything()
                        && profile.apply(split.second().answers()).weighsAnything())
                .map(split -> new Conclusion.DraftedParts(
                        split,
                        assess.apply(split.first().answers()),
                        assess.apply(split.second().answers())));
        return new Conclusion.Draft(questionnaire.asked(submission.kind()), whole, parts);
    }

    /// Of the newest catalogue they are kept. An assessment on an older one makes its own.
    private Grounds grounds(ClosedCatalog catalog, LocalDate evaluatedOn) {
        Grounds kept = newest.get();
        if (kept != null && kept.areOf(catalog, evaluatedOn)) {
            return kept;
        }
        Grounds apart = other.get();
        if (apart != null && apart.areOf(catalog, evaluatedOn)) {
            return apart;
        }
        var grounds = new Grounds(criteria, catalog, evaluatedOn, seed(""), draws);
        if (kept == null || !kept.areNewerThan(catalog, evaluatedOn)) {
            newest.compareAndSet(kept, grounds);
        } else {
            other.set(grounds);
        }
        return grounds;
    }

    /// From the answers and the method alone: a new fact or another candidate must not reshuffle the readings.
    private long seed(Answers answers) {
        return seed(answers.asTree().toString());
    }

    /// That of the facts' readings follows from the method alone: they are the same for every team.
    private long seed(String said) {
        String asked = criteria.version() + "\n" + said;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private Recommendation.Profile profileView(Field field) {
        double[] weights = Swing.normalised(field.swings());
        List<WeightedCriterion> weighted = new ArrayList<>();
        for (String id : field.profile().weightings().keySet()) {
            Criterion criterion = criteria.criterion(id);
            Profile.Weighting weighting = field.weighting(criterion);
            int place = field.criteria().indexOf(criterion);
            weighted.add(new WeightedCriterion(
                    id,
                    criterion.name(),
                    weighting.low(),
                    weighting.point(),
                    weighting.high(),
                    place < 0 ? 0 : weights[place],
                    weighting.target(),
                    weighting.rules()));
        }
        List<Must> musts = field.profile().constraints().stream()
                .map(constraint ->
                        new Must(constraint.id(), constraint.criterion(), constraint.sentence(), constraint.id()))
                .toList();
        return new Recommendation.Profile(weighted, musts);
    }
}
