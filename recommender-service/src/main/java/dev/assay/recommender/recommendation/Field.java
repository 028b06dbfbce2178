package dev.assay.recommender.recommendation;

import dev.assay.recommender.criterion.Criteria;
import dev.assay.recommender.criterion.Criterion;
import dev.assay.recommender.criterion.FedCell;
import dev.assay.recommender.criterion.Feeding;
import dev.assay.recommender.questionnaire.Profile;
import dev.assay.recommender.questionnaire.Profile.Constraint;
import dev.assay.recommender.questionnaire.Profile.Weighting;
import dev.assay.recommender.replica.ClosedCatalog;
import dev.assay.recommender.replica.Technology;
import dev.assay.recommender.scoring.DecisionMatrix;
import dev.assay.recommender.scoring.Evidence;
import dev.assay.recommender.scoring.MustHave;
import dev.assay.recommender.scoring.Swing;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The candidates, the criteria that can matter, and what is known of each on each.
final class Field {

    private final List<Technology> technologies;
    private final List<Criterion> criteria;
    private final Profile profile;
    private final Map<String, Map<String, FedCell>> cells = new LinkedHashMap<>();

    Field(Criteria all, Profile profile, ClosedCatalog catalog, List<String> candidates, LocalDate evaluatedOn) {
        this.profile = profile;
        this.technologies = candidates.stream()
                .map(slug -> Objects.requireNonNull(catalog.technologies().get(slug), slug))
                .toList();
        this.criteria = profile.weightings().entrySet().stream()
                .filter(entry -> entry.getValue().high() > 0)
                .map(entry -> all.criterion(entry.getKey()))
                .toList();
        Feeding feeding = new Feeding(all, catalog, profile, evaluatedOn);
        for (Technology technology : technologies) {
            Map<String, FedCell> row = new LinkedHashMap<>();
            criteria.forEach(criterion -> row.put(criterion.id(), feeding.cell(technology, criterion)));
            for (Constraint constraint : profile.constraints()) {
                row.computeIfAbsent(
                        constraint.criterion(), criterion -> feeding.cell(technology, all.criterion(criterion)));
            }
            cells.put(technology.slug(), row);
        }
    }

    Profile profile() {
        return profile;
    }

    List<Technology> technologies() {
        return technologies;
    }

    List<String> slugs() {
        return technologies.stream().map(Technology::slug).toList();
    }

    Technology technology(String slug) {
        return technologies.stream()
                .filter(technology -> technology.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    List<Criterion> criteria() {
        return criteria;
    }

    FedCell cell(String slug, String criterion) {
        return Objects.requireNonNull(Objects.requireNonNull(cells.get(slug)).get(criterion));
    }

    Weighting weighting(Criterion criterion) {
        return Objects.requireNonNull(profile.weightings().get(criterion.id()));
    }

    List<Swing> swings() {
        return criteria.stream()
                .map(this::weighting)
                .map(weighting -> new Swing(weighting.low(), weighting.point(), weighting.high()))
                .toList();
    }

    MustHave.State state(String slug, Constraint constraint) {
        FedCell cell = cell(slug, constraint.criterion());
        return cell.isKnown()
                ? MustHave.atLeast(constraint.atLeast(), cell.low(), cell.high())
                : MustHave.State.UNKNOWN;
    }

    List<MustHave.State> states(String slug) {
        return profile.constraints().stream()
                .map(constraint -> state(slug, constraint))
                .toList();
    }

    DecisionMatrix matrix(List<String> slugs) {
        return new DecisionMatrix(
                slugs,
                criteria.stream()
                        .map(criterion -> new DecisionMatrix.Column(
                                criterion.id(),
                                criterion.valueFunction(weighting(criterion).target()),
                                slugs.stream()
                                        .map(slug -> evidence(slug, criterion))
                                        .toList()))
                        .toList());
    }

    private Evidence evidence(String slug, Criterion criterion) {
        return cell(slug, criterion.id()).evidence(criterion.levelSpread());
    }
}
