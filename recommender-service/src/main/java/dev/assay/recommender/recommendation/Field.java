package dev.assay.recommender.recommendation;

import dev.assay.recommender.criterion.Criteria;
import dev.assay.recommender.criterion.Criterion;
import dev.assay.recommender.criterion.Fed;
import dev.assay.recommender.criterion.FedCell;
import dev.assay.recommender.criterion.Feeding;
import dev.assay.recommender.criterion.SideBySide;
import dev.assay.recommender.questionnaire.Profile;
import dev.assay.recommender.questionnaire.Profile.Constraint;
import dev.assay.recommender.questionnaire.Profile.Weighting;
import dev.assay.recommender.replica.ClosedCatalog;
import dev.assay.recommender.replica.Fact;
import dev.assay.recommender.replica.Source;
import dev.assay.recommender.replica.Technology;
import dev.assay.recommender.scoring.DecisionMatrix;
import dev.assay.recommender.scoring.Evidence;
import dev.assay.recommender.scoring.MustHave;
import dev.assay.recommender.scoring.Readings;
import dev.assay.recommender.scoring.Swing;
import dev.assay.recommender.scoring.WeightDraws;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The candidates, the criteria that can matter, and what is known of each on each.
final class Field {

    private final Grounds grounds;
    private final Profile profile;
    private final ClosedCatalog catalog;
    private final Feeding feeding;
    private final List<String> slugs;
    private final List<Criterion> criteria;
    /// The criteria, and what the must-haves ask for, by id.
    private final Map<String, Fed> fed;
    private final Map<String, Map<String, Grounds.Cell>> cells;
    private final DecisionMatrix matrix;

    Field(Grounds grounds, Profile profile, List<String> candidates) {
        Criteria all = grounds.criteria();
        this.grounds = grounds;
        this.profile = profile;
        this.catalog = grounds.catalog();
        this.feeding = grounds.feeding(catalog, profile);
        this.slugs = List.copyOf(candidates);
        this.criteria = profile.weightings().entrySet().stream()
                .filter(entry -> entry.getValue().high() > 0)
                .map(entry -> all.criterion(entry.getKey()))
                .toList();
        this.fed = new LinkedHashMap<>();
        criteria.forEach(criterion -> fed.put(criterion.id(), criterion));
        profile.constraints().forEach(must -> fed.computeIfAbsent(must.criterion(), all::fed));
        this.cells = new LinkedHashMap<>();
        for (String slug : slugs) {
            Map<String, Grounds.Cell> row = new HashMap<>();
            fed.forEach((id, of) -> row.put(id, grounds.cell(technology(slug), of, feeding)));
            cells.put(slug, row);
        }
        this.matrix = new DecisionMatrix(
                slugs,
                criteria.stream()
                        .map(criterion -> new DecisionMatrix.Column(
                                criterion.id(),
                                grounds.value(
                                        criterion,
                                        Optional.ofNullable(weighting(criterion).target())),
                                slugs.stream()
                                        .map(slug -> evidence(slug, criterion))
                                        .toList()))
                        .toList());
    }

    /// @param changed the attributes, by technology, of which facts are left out
    private Field(Field whole, ClosedCatalog left, Map<String, Set<String>> changed) {
        this.grounds = whole.grounds;
        this.profile = whole.profile;
        this.catalog = left;
        this.feeding = grounds.feeding(left, profile);
        this.slugs = whole.slugs;
        this.criteria = whole.criteria;
        this.fed = whole.fed;
        this.cells = new LinkedHashMap<>();
        whole.cells.forEach((slug, before) -> {
            Map<String, Grounds.Cell> row = new HashMap<>(before);
            fed.forEach((id, of) -> {
                if (of.feed().reads(slug, changed)) {
                    row.put(id, grounds.fed(technology(slug), of, feeding));
                }
            });
            cells.put(slug, row);
        });
        this.matrix = whole.matrix.with((slug, criterion, evidence) -> {
            Criterion fedBy = criterion(criterion);
            return fedBy.feed().reads(slug, changed) ? evidence(slug, fedBy) : evidence;
        });
    }

    /// As if some facts had never been read.
    Field without(Predicate<Fact> leftOut) {
        SortedMap<String, Technology> left = new TreeMap<>(catalog.technologies());
        Map<String, Set<String>> changed = new HashMap<>();
        for (Technology technology : catalog.technologies().values()) {
            Set<String> attributes = new HashSet<>();
            for (Fact fact : technology.facts()) {
                if (leftOut.test(fact)) {
                    attributes.add(fact.attribute());
                }
            }
            if (!attributes.isEmpty()) {
                changed.put(technology.slug(), attributes);
                left.put(technology.slug(), technology.without(leftOut));
            }
        }
        return new Field(this, new ClosedCatalog(catalog.revision(), left), changed);
    }

    Profile profile() {
        return profile;
    }

    List<String> slugs() {
        return slugs;
    }

    Technology technology(String slug) {
        return Objects.requireNonNull(catalog.technologies().get(slug), slug);
    }

    String name(String slug) {
        return technology(slug).name();
    }

    List<Criterion> criteria() {
        return criteria;
    }

    Criterion criterion(String id) {
        return grounds.criteria().criterion(id);
    }

    FedCell cell(String slug, String criterion) {
        return known(slug, criterion).fed();
    }

    Grounds.Cell known(String slug, String criterion) {
        return Objects.requireNonNull(Objects.requireNonNull(cells.get(slug)).get(criterion));
    }

    /// The ids of all facts that any cell rests on, or would without another.
    List<String> facts() {
        var facts = new BitSet();
        cells.values()
                .forEach(row -> row.values().forEach(cell -> {
                    facts.or(cell.facts());
                    facts.or(cell.reserve());
                }));
        return index().ids(facts);
    }

    FactIndex index() {
        return grounds.index();
    }

    Fact fact(String id) {
        return grounds.fact(id);
    }

    Source source(Fact fact) {
        return Objects.requireNonNull(technology(fact.technology()).sources().get(fact.source()), fact.source());
    }

    List<SideBySide> sideBySide(String one, String other, Criterion criterion) {
        return feeding.sideBySide(technology(one), technology(other), criterion);
    }

    Weighting weighting(Criterion criterion) {
        return Objects.requireNonNull(profile.weightings().get(criterion.id()));
    }

    /// What is known of each candidate on each criterion that can matter, one criterion after the other.
    List<Matrix.Cell> cells() {
        return criteria.stream()
                .flatMap(criterion ->
                        slugs.stream().map(slug -> Matrix.Cell.of(slug, criterion.id(), cell(slug, criterion.id()))))
                .toList();
    }

    /// The same as it is stored: a packed column for each criterion.
    List<byte[]> packedColumns() {
        List<byte[]> packed = new ArrayList<>();
        for (Criterion criterion : criteria) {
            List<Grounds.Cell> column =
                    slugs.stream().map(slug -> known(slug, criterion.id())).toList();
            packed.add(grounds.columns().packed(criterion.id(), slugs, column, packed.isEmpty()));
        }
        return packed;
    }

    List<Swing> swings() {
        return criteria.stream()
                .map(this::weighting)
                .map(weighting -> new Swing(weighting.low(), weighting.point(), weighting.high()))
                .toList();
    }

    /// The readings of the facts are those of everybody; those of the weights are this team's.
    Readings readings(long seed, int draws) {
        WeightDraws weights = new WeightDraws.WithinSwings(
                criteria.stream().map(Criterion::id).toList(), swings());
        return Readings.of(matrix, grounds.readings(), weights, seed, draws);
    }

    MustHave.State state(String slug, Constraint constraint) {
        FedCell cell = cell(slug, constraint.criterion());
        return cell.isKnown()
                ? MustHave.within(constraint.from(), constraint.to(), cell.low(), cell.high())
                : MustHave.State.UNKNOWN;
    }

    List<MustHave.State> states(String slug) {
        return profile.constraints().stream()
                .map(constraint -> state(slug, constraint))
                .toList();
    }

    DecisionMatrix matrix() {
        return matrix;
    }

    private Evidence evidence(String slug, Criterion criterion) {
        return known(slug, criterion.id()).evidence();
    }
}
