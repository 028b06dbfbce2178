package dev.assay.recommender.recommendation;

import dev.assay.recommender.problem.RecommenderRefusal.CandidatesGone;
import dev.assay.recommender.questionnaire.Submission;
import dev.assay.recommender.recommendation.Recommendation.Option;
import dev.assay.recommender.recommendation.Today.Cause;
import dev.assay.recommender.recommendation.Today.FactChange;
import dev.assay.recommender.recommendation.Today.OptionChange;
import dev.assay.recommender.recommendation.Today.Place;
import dev.assay.recommender.recommendation.Today.Standing;
import dev.assay.recommender.replica.ClosedCatalog;
import dev.assay.recommender.replica.Fact;
import dev.assay.recommender.replica.Technology;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares a recommendation with what the same answers give on another catalogue and another day, and finds out which
/// change moved the verdict.
final class ThenAndNow {

    /// So many changes are tried alone. A catalogue that changed more than this is another one.
    private static final int MOST_TRIED = 60;

    private final Assessor assessor;
    private final Recommendation stored;
    private final Submission submission;
    private final ClosedCatalog then;
    private final ClosedCatalog now;
    private final LocalDate today;
    private final Recommendation current;

    ThenAndNow(
            Assessor assessor,
            Recommendation stored,
            Submission submission,
            ClosedCatalog then,
            ClosedCatalog now,
            LocalDate today) {
        this.assessor = assessor;
        this.stored = stored;
        this.submission = submission;
        this.then = then;
        this.now = now;
        this.today = today;
        this.current = drawn(now);
    }

    private Recommendation drawn(ClosedCatalog catalog) {
        Submission answerable = assessor.answerable(submission, catalog).orElseThrow(CandidatesGone::new);
        return assessor.assess(answerable, catalog, today, stored.completedAt()).recommendation();
    }

    Today today() {
        List<FactChange> facts = changes();
        boolean moved = !isAsThen(current);
        return new Today(
                stored.id(),
                stored.methodVersion(),
                standing(stored),
                standing(current),
                moved,
                moved ? causes(facts) : List.of(),
                facts,
                options());
    }

    private boolean isAsThen(Recommendation other) {
        return VerdictInBrief.of(other.verdict()).isSameChoiceAs(VerdictInBrief.of(stored.verdict()));
    }

    private static Standing standing(Recommendation recommendation) {
        return new Standing(
                recommendation.revision(),
                recommendation.evaluatedOn(),
                recommendation.verdict().type(),
                recommendation.verdict().winners(),
                recommendation.verdict().headline());
    }

    private List<FactChange> changes() {
        Map<String, Fact> before = facts(then);
        Map<String, Fact> after = facts(now);
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted()
                .filter(id -> !Objects.equals(before.get(id), after.get(id)))
                .map(id -> change(id, before.get(id), after.get(id)))
                .filter(change -> assessor.reads(submission, now, change.technology(), change.attribute()))
                .toList();
    }

    private static FactChange change(String id, @Nullable Fact before, @Nullable Fact after) {
        Fact either = Objects.requireNonNull(after == null ? before : after);
        String change = before == null ? "added" : after == null ? "withdrawn" : "changed";
        return new FactChange(id, either.technology(), either.attribute(), change);
    }

    private static Map<String, Fact> facts(ClosedCatalog catalog) {
        return catalog.technologies().values().stream()
                .flatMap(technology -> technology.facts().stream())
                .collect(Collectors.toMap(Fact::id, Function.identity()));
    }

    private List<Cause> causes(List<FactChange> facts) {
        List<Cause> causes = new ArrayList<>();
        record Changed(String technology, String attribute) {}
        facts.stream()
                .map(change -> new Changed(change.technology(), change.attribute()))
                .distinct()
                .limit(MOST_TRIED)
                .filter(place -> then.technology(place.technology()).isPresent()
                        && now.technology(place.technology()).isPresent())
                .filter(place -> isAsThen(drawn(asThen(place.technology(), place.attribute()))))
                .map(place -> new Cause(
                        "facts",
                        place.technology(),
                        place.attribute(),
                        "With what was known of \"%s\" of %s then, the verdict would be as it was."
                                .formatted(
                                        attributeName(place.technology(), place.attribute()),
                                        name(place.technology()))))
                .forEach(causes::add);
        Set<String> added = new TreeSet<>(now.technologies().keySet());
        added.removeAll(then.technologies().keySet());
        if (!added.isEmpty() && isAsThen(drawn(without(added)))) {
            causes.add(new Cause(
                    "candidates",
                    null,
                    null,
                    "Without the technologies that are new, the verdict would be as it was."));
        }
        if (!stored.evaluatedOn().equals(today) && !isAsThen(drawn(then))) {
            causes.add(new Cause("age", null, null, "The facts of then, as old as they are now, move it as well."));
        }
        return causes;
    }

    private ClosedCatalog asThen(String slug, String attribute) {
        SortedMap<String, Technology> technologies = new TreeMap<>(now.technologies());
        technologies.compute(
                slug,
                (_, technology) -> Objects.requireNonNull(technology)
                        .with(attribute, then.technology(slug).orElseThrow()));
        return new ClosedCatalog(now.revision(), technologies);
    }

    private ClosedCatalog without(Set<String> added) {
        SortedMap<String, Technology> technologies = new TreeMap<>(now.technologies());
        technologies.keySet().removeAll(added);
        return new ClosedCatalog(now.revision(), technologies);
    }

    private String name(String slug) {
        return now.technology(slug).map(Technology::name).orElse(slug);
    }

    private String attributeName(String slug, String attribute) {
        return Stream.of(now, then)
                .flatMap(catalog -> catalog.technology(slug).stream())
                .map(technology -> technology.attributes().get(attribute))
                .filter(Objects::nonNull)
                .map(known -> known.name())
                .findFirst()
                .orElse(attribute);
    }

    private List<OptionChange> options() {
        Map<String, Option> before = byTechnology(stored);
        Map<String, Option> after = byTechnology(current);
        return Stream.concat(after.keySet().stream(), before.keySet().stream())
                .distinct()
                .map(slug -> new OptionChange(slug, place(before.get(slug)), place(after.get(slug))))
                .filter(change -> !Objects.equals(change.then(), change.now()))
                .toList();
    }

    private static Map<String, Option> byTechnology(Recommendation recommendation) {
        return recommendation.options().stream()
                .collect(
                        Collectors.toMap(Option::technology, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    private static @Nullable Place place(@Nullable Option option) {
        return option == null
                ? null
                : new Place(
                        option.status(),
                        option.rank(),
                        option.score() == null ? null : option.score().point(),
                        option.firstPlaceShare());
    }
}
