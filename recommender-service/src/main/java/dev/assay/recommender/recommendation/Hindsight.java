package dev.assay.recommender.recommendation;

import dev.assay.recommender.database.Database;
import dev.assay.recommender.json.Json;
import dev.assay.recommender.problem.RecommenderRefusal.OlderMethod;
import dev.assay.recommender.questionnaire.Submission;
import dev.assay.recommender.replica.CatalogArchive;
import dev.assay.recommender.replica.CatalogReplica;
import dev.assay.recommender.replica.ClosedCatalog;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/// Looks at stored recommendations again, on the catalogue that they were drawn from and on today's.
///
/// All of it costs much more than reading, so only a few do it at a time. Who has to wait too long is told to come
/// back.
@Singleton
class Hindsight {

    private static final int AT_A_TIME = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Database database;
    private final SensitivityRepository sensitivities;
    private final CatalogArchive archive;
    private final CatalogReplica replica;
    private final Assessor assessor;
    private final Remaking remaking;
    private final Clock clock;
    private final Places places = new Places(AT_A_TIME, PATIENCE);

    Hindsight(
            Database database,
            SensitivityRepository sensitivities,
            CatalogArchive archive,
            CatalogReplica replica,
            Assessor assessor,
            Remaking remaking,
            Clock clock) {
        this.database = database;
        this.sensitivities = sensitivities;
        this.archive = archive;
        this.replica = replica;
        this.assessor = assessor;
        this.remaking = remaking;
        this.clock = clock;
    }

    /// What a recommendation hangs on: drawn when first asked for, and stored.
    ///
    /// @throws OlderMethod if nobody asked while its method was in use
    String sensitivity(UUID id, String recommendation) {
        return stored(id)
                .orElseGet(() -> places.inTurn(() -> stored(id).orElseGet(() -> {
                    Pinned pinned = pinned(recommendation);
                    String drawn = Json.write(assessor.sensitivity(
                            pinned.submission(),
                            pinned.catalog(),
                            pinned.recommendation().evaluatedOn()));
                    database.inTransaction(() -> {
                        sensitivities.store(id, drawn);
                        return drawn;
                    });
                    return drawn;
                })));
    }

    private Optional<String> stored(UUID id) {
        return database.inTransaction(() -> sensitivities.of(id));
    }

    /// The recommendation, drawn again from what it was drawn from. It is the same.
    ///
    /// @throws OlderMethod if the method has changed since
    String replay(String recommendation) {
        return places.inTurn(() -> {
            Pinned pinned = pinned(recommendation);
            Recommendation then = pinned.recommendation();
            String again = Json.write(
                    assessor.assess(pinned.submission(), pinned.catalog(), then.evaluatedOn(), then.completedAt())
                            .recommendation());
            if (!again.equals(recommendation)) {
                Log.errorf("The recommendation %s can't be drawn again: the same input gave something else", then.id());
            }
            return again;
        });
    }

    /// The recommendation beside what would be recommended now.
    ///
    /// @throws OlderMethod if the method has changed since
    Today today(String recommendation) {
        return places.inTurn(() -> {
            Pinned pinned = pinned(recommendation);
            ClosedCatalog newest = replica.closed().orElse(pinned.catalog());
            return new ThenAndNow(
                            assessor,
                            pinned.recommendation(),
                            pinned.submission(),
                            pinned.catalog(),
                            newest,
                            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .today();
        });
    }

    private Pinned pinned(String body) {
        Recommendation recommendation = Json.read(body, Recommendation.class);
        Submission submission = remaking.submission(recommendation);
        ClosedCatalog catalog = archive.at(recommendation.revision())
                .orElseThrow(() -> new IllegalStateException("Revision " + recommendation.revision() + " isn't kept"));
        return new Pinned(recommendation, submission, catalog);
    }
}
