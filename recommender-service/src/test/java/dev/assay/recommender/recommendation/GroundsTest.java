package dev.assay.recommender.recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.recommender.criterion.Criteria;
import dev.assay.recommender.criterion.Fed;
import dev.assay.recommender.json.Json;
import dev.assay.recommender.questionnaire.Profile;
import dev.assay.recommender.questionnaire.Questionnaire;
import dev.assay.recommender.questionnaire.Submission;
import dev.assay.recommender.replica.ClosedCatalog;
import dev.assay.recommender.replica.Technology;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What assessments share against what each would find out for itself.
class GroundsTest {

    private static final ClosedCatalog CATALOG = ShippedCatalog.read();
    private static final Criteria CRITERIA = Criteria.shipped();
    private static final List<Fed> ALL = Stream.<Fed>concat(CRITERIA.criteria().stream(), CRITERIA.limits().stream())
            .toList();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void what_other_teams_asked_before_changes_no_cell() {
        Grounds shared = grounds();
        for (int team = 0; team < 60; team++) {
            var random = new Random(team);
            Profile profile = Profile.of(
                    Questionnaire.shipped(), Teams.any(random, List.of()).answers(), CRITERIA.baseWeights());
            var feeding = shared.feeding(CATALOG, profile);
            for (Technology technology : CATALOG.technologies().values()) {
                for (Fed of : ALL) {
                    assertEquals(
                            shared.fed(technology, of, feeding),
                            shared.cell(technology, of, feeding),
                            () -> technology.slug() + " on " + of.id());
                }
            }
        }
    }

    @Test
    void what_other_teams_asked_before_changes_no_reading() {
        var seasoned = new Assessor(Questionnaire.shipped(), CRITERIA, 1_000);
        for (int team = 0; team < 30; team++) {
            var random = new Random(team);
            var submission = Teams.any(
                    random, random.nextBoolean() ? List.of("hono", "flask", "rails") : Teams.FLASK_AND_EXPRESS);
            var fresh = new Assessor(Questionnaire.shipped(), CRITERIA, 1_000);
            Ranking before = fresh.conclude(submission, CATALOG, TODAY).whole().ranking();
            Ranking after =
                    seasoned.conclude(submission, CATALOG, TODAY).whole().ranking();
            assertEquals(before.options(), after.options());
            assertEquals(before.pairs(), after.pairs());
        }
    }

    @Test
    void who_else_is_scored_at_once_changes_nothing() {
        var assessor = new Assessor(Questionnaire.shipped(), CRITERIA, 1_000);
        var random = new Random(5);
        List<Submission> teams =
                Stream.generate(() -> Teams.any(random, List.of())).limit(8).toList();
        List<Assessor.Draft> drafts =
                teams.stream().map(team -> assessor.draft(team, CATALOG, TODAY)).toList();
        Assessor.count(drafts);
        for (Assessor.Draft draft : drafts) {
            var alone = new Assessor(Questionnaire.shipped(), CRITERIA, 1_000);
            assertEquals(
                    Json.write(alone.assess(draft.submission(), CATALOG, TODAY, Teams.NOW)
                            .recommendation()),
                    Json.write(assessor.assessed(draft, Teams.NOW).recommendation()));
        }
    }

    private static Grounds grounds() {
        return new Grounds(CRITERIA, CATALOG, TODAY, 1, 1_000);
    }
}
