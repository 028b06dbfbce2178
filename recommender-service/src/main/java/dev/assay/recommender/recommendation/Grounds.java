package dev.assay.recommender.recommendation;

import dev.assay.recommender.criterion.Criteria;
import dev.assay.recommender.criterion.Criterion;
import dev.assay.recommender.criterion.Fed;
import dev.assay.recommender.criterion.FedCell;
import dev.assay.recommender.criterion.Feeding;
import dev.assay.recommender.questionnaire.Profile;
import dev.assay.recommender.replica.ClosedCatalog;
import dev.assay.recommender.replica.Fact;
import dev.assay.recommender.replica.Technology;
import dev.assay.recommender.scoring.Evidence;
import dev.assay.recommender.scoring.FactReadings;
import dev.assay.recommender.scoring.ValueFunction;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What all assessments on one closed catalogue and one day share: the cells as the facts feed them, and the readings
/// of these. Whatever of it depends on answers is kept by what was answered. Threads may share it.
final class Grounds {

    /// The cells of 20 candidates on 15 criteria with 16 different wishes; where there are more, it starts anew.
    private static final int MOST_CELLS = 5_000;

    /// At 10,000 readings each of these takes 40 kB.
    private static final int MOST_READ = 1_000;

    /// A cell by what it is a function of, beside the catalogue.
    private record Place(String technology, String of, Object asked) {}

    private record Wish(String criterion, Optional<Double> target) {}

    /// As it was fed, and as it is scored.
    ///
    /// @param facts those that it rests on, by the index
    /// @param reserve those that it would rest on without them, by the index
    record Cell(FedCell fed, Evidence evidence, BitSet facts, BitSet reserve) {}

    private final Criteria criteria;
    private final ClosedCatalog catalog;
    private final LocalDate evaluatedOn;
    private final Map<String, Fact> facts;
    private final FactIndex index;
    private final FactReadings readings;
    private final PackedColumns columns = new PackedColumns();
    private final Map<Place, Cell> cells = new ConcurrentHashMap<>();
    private final Map<Wish, ValueFunction> values = new ConcurrentHashMap<>();

    /// @param seed of the readings of facts
    Grounds(Criteria criteria, ClosedCatalog catalog, LocalDate evaluatedOn, long seed, int draws) {
        this.criteria = criteria;
        this.catalog = catalog;
        this.evaluatedOn = evaluatedOn;
        this.facts = catalog.technologies().values().stream()
                .flatMap(technology -> technology.facts().stream())
                .collect(Collectors.toUnmodifiableMap(Fact::id, Function.identity()));
        this.index = new FactIndex(facts);
        this.readings = new FactReadings(seed, MOST_READ, draws);
    }

    boolean areOf(ClosedCatalog other, LocalDate day) {
        return catalog.equals(other) && evaluatedOn.equals(day);
    }

    boolean areNewerThan(ClosedCatalog other, LocalDate day) {
        return catalog.revision() > other.revision() || evaluatedOn.isAfter(day);
    }

    Criteria criteria() {
        return criteria;
    }

    ClosedCatalog catalog() {
        return catalog;
    }

    Fact fact(String id) {
        return Objects.requireNonNull(facts.get(id), id);
    }

    FactIndex index() {
        return index;
    }

    FactReadings readings() {
        return readings;
    }

    PackedColumns columns() {
        return columns;
    }

    Feeding feeding(ClosedCatalog left, Profile profile) {
        return new Feeding(criteria, left, profile, evaluatedOn);
    }

    Cell cell(Technology technology, Fed of, Feeding feeding) {
        var place = new Place(technology.slug(), of.id(), feeding.asked(technology, of));
        Cell known = cells.get(place);
        if (known != null) {
            return known;
        }
        Cell cell = fed(technology, of, feeding);
        if (cells.size() >= MOST_CELLS) {
            cells.clear();
        }
        cells.put(place, cell);
        return cell;
    }

    /// Without looking for one that is kept.
    Cell fed(Technology technology, Fed of, Feeding feeding) {
        FedCell fed = feeding.cell(technology, of);
        return new Cell(fed, fed.evidence(of.levelSpread()), index.of(fed.facts()), index.of(fed.reserve()));
    }

    ValueFunction value(Criterion criterion, Optional<Double> target) {
        return values.computeIfAbsent(
                new Wish(criterion.id(), target), _ -> criterion.valueFunction(target.orElse(null)));
    }
}
