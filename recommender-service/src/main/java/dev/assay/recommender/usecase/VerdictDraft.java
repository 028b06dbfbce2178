package dev.assay.recommender.usecase;

import dev.assay.recommender.questionnaire.Submission;
import dev.assay.recommender.recommendation.Aspect;
import dev.assay.recommender.recommendation.Assessor;
import dev.assay.recommender.recommendation.Recommendation;
import dev.assay.recommender.recommendation.Recommendation.Sentence;
import dev.assay.recommender.replica.ClosedCatalog;
import dev.assay.recommender.usecase.StandingVerdict.CaseVerdict;
import dev.assay.recommender.usecase.StandingVerdict.Choice;
import dev.assay.recommender.usecase.StandingVerdict.Compared;
import dev.assay.recommender.usecase.StandingVerdict.DimensionVerdict;
import dev.assay.recommender.usecase.StandingVerdict.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Works a verdict between a few frameworks out: each use case scored on just these, each dimension on its
/// criteria, and what follows of both in words. A technology is only called ahead where a verdict says that
/// it leads.
final class VerdictDraft {

    private static final String LEADS = "leads";
    private static final String TOO_CLOSE = "too-close";

    private final ClosedCatalog catalog;
    private final LocalDate day;
    private final List<String> slugs;
    private final List<Recommendation> recommendations;
    private final List<CaseVerdict> cases;
    private final List<DimensionVerdict> dimensions;

    VerdictDraft(Assessor assessor, UseCases useCases, ClosedCatalog catalog, LocalDate day, List<String> slugs) {
        this.catalog = catalog;
        this.day = day;
        this.slugs = slugs;
        this.recommendations = useCases.all().stream()
                .map(useCase -> assessor.assess(
                                between(useCase.submission()),
                                catalog,
                                day,
                                useCase.submission().submittedAt())
                        .recommendation())
                .toList();
        this.cases = new ArrayList<>();
        for (int place = 0; place < recommendations.size(); place++) {
            cases.add(verdict(useCases.all().get(place), recommendations.get(place)));
        }
        this.dimensions = useCases.dimensions().stream()
                .map(dimension -> verdict(
                        dimension, assessor.aspect(dimension.criteria(), between(useCases.team()), catalog, day)))
                .toList();
    }

    StandingVerdict verdict() {
        return new StandingVerdict(
                slugs.stream().map(slug -> new Compared(slug, name(slug))).toList(),
                catalog.revision(),
                recommendations.getFirst().methodVersion(),
                day,
                shortAnswer(),
                slugs.stream().map(this::choice).toList(),
                cases,
                dimensions);
    }

    private Submission between(Submission submission) {
        return new Submission(
                submission.id(), submission.kind(), submission.answers(), slugs, submission.submittedAt());
    }

    private static CaseVerdict verdict(UseCase useCase, Recommendation scored) {
        Recommendation.Outcome outcome = scored.verdict();
        return new CaseVerdict(
                useCase.id(),
                useCase.name(),
                outcome.type(),
                outcome.winners(),
                outcome.headline(),
                outcome.facts(),
                outcome.sources(),
                outcome.rules(),
                outcome.sentences(),
                scored.options().stream()
                        .map(option -> new Place(
                                option.technology(), option.status(), option.rank(), option.firstPlaceShare()))
                        .toList());
    }

    private static DimensionVerdict verdict(UseCases.Dimension dimension, Aspect aspect) {
        return new DimensionVerdict(
                dimension.id(),
                dimension.name(),
                dimension.criteria(),
                aspect.type(),
                aspect.winners(),
                aspect.sentences());
    }

    private Choice choice(String slug) {
        List<CaseVerdict> ahead = cases.stream()
                .filter(one -> isAhead(slug, one.type(), one.winners()))
                .toList();
        List<DimensionVerdict> better = dimensions.stream()
                .filter(one -> isAhead(slug, one.type(), one.winners()))
                .toList();
        return new Choice(
                slug,
                ahead.stream().map(CaseVerdict::useCase).toList(),
                better.stream().map(DimensionVerdict::dimension).toList(),
                Stream.concat(
                                ahead.stream().map(VerdictDraft::reason),
                                better.stream().flatMap(VerdictDraft::reason))
                        .toList());
    }

    /// The headline of a use case.
    private static Sentence reason(CaseVerdict ahead) {
        return new Sentence(
                "For \u201c%s\u201d: %s".formatted(ahead.name(), ahead.headline()),
                ahead.facts(),
                ahead.sources(),
                ahead.rules());
    }

    /// The first sentence of a dimension, which says how often it is ahead.
    private static Stream<Sentence> reason(DimensionVerdict ahead) {
        return ahead.sentences().stream()
                .limit(1)
                .map(first -> new Sentence(
                        "If %s is what counts: %s".formatted(decapitalised(ahead.name()), first.text()),
                        first.facts(),
                        first.sources(),
                        first.rules()));
    }

    private List<Sentence> shortAnswer() {
        List<Sentence> answer = new ArrayList<>();
        answer.add(says(byUseCase(), cases, CaseVerdict::facts, CaseVerdict::sources));
        String byDimension = slugs.stream()
                .filter(slug -> leading(slug).findAny().isPresent())
                .map(slug -> "%s on %s".formatted(name(slug), leading(slug).collect(Collectors.joining(", "))))
                .collect(Collectors.joining("; "));
        if (!byDimension.isEmpty()) {
            List<Sentence> reasons = dimensions.stream()
                    .filter(one -> one.type().equals(LEADS))
                    .flatMap(one -> one.sentences().stream().limit(1))
                    .toList();
            answer.add(says(
                    "Ahead by dimension: %s.".formatted(byDimension), reasons, Sentence::facts, Sentence::sources));
        }
        return answer;
    }

    private String byUseCase() {
        String ahead = slugs.stream()
                .filter(slug -> count(slug) > 0)
                .map(slug -> "%s is ahead in %d".formatted(name(slug), count(slug)))
                .collect(Collectors.joining(", "));
        long close = cases.stream().filter(one -> one.type().equals(TOO_CLOSE)).count();
        long rest = cases.size() - close - slugs.stream().mapToLong(this::count).sum();
        String others = Stream.of(
                        close == 0 ? "" : "%d %s too close to call".formatted(close, close == 1 ? "is" : "are"),
                        rest == 0 ? "" : "%d %s no single answer".formatted(rest, rest == 1 ? "has" : "have"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return ahead.isEmpty()
                ? "None of them is ahead in any of %d use cases: %s.".formatted(cases.size(), others)
                : "Of %d use cases %s%s.".formatted(cases.size(), ahead, others.isEmpty() ? "" : "; " + others);
    }

    private long count(String slug) {
        return cases.stream()
                .filter(one -> isAhead(slug, one.type(), one.winners()))
                .count();
    }

    private Stream<String> leading(String slug) {
        return dimensions.stream()
                .filter(one -> isAhead(slug, one.type(), one.winners()))
                .map(one -> decapitalised(one.name()));
    }

    private static <T> Sentence says(
            String text, Collection<T> rest, Function<T, List<String>> facts, Function<T, List<String>> sources) {
        return new Sentence(text, union(rest, facts), union(rest, sources), List.of());
    }

    private static <T> List<String> union(Collection<T> rest, Function<T, List<String>> ids) {
        return List.copyOf(
                rest.stream().flatMap(one -> ids.apply(one).stream()).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static boolean isAhead(String slug, String type, List<String> winners) {
        return type.equals(LEADS) && winners.contains(slug);
    }

    private String name(String slug) {
        return Objects.requireNonNull(catalog.technologies().get(slug), slug).name();
    }

    private static String decapitalised(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
