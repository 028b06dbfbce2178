package dev.assay.recommender.usecase;

import dev.assay.recommender.database.Database;
import dev.assay.recommender.database.Schema;
import dev.assay.recommender.lifecycle.Rounds;
import dev.assay.recommender.lifecycle.Shutdown;
import dev.assay.recommender.questionnaire.Questionnaire;
import dev.assay.recommender.recommendation.Assessor;
import dev.assay.recommender.recommendation.VerdictInBrief;
import dev.assay.recommender.replica.CatalogArchive;
import dev.assay.recommender.replica.CatalogReplica;
import dev.assay.recommender.replica.ClosedCatalog;
import dev.assay.recommender.usecase.VerdictChanges.Check;
import dev.assay.recommender.usecase.VerdictChanges.Moved;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks at the use cases again when the catalogue has a new revision, and writes down whose verdict it moved.
///
/// The revision is held against the one that was looked at before, both as of today. All replicas do so and find the
/// same: the first one's word is kept.
@Singleton
class StandingWatch {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Schema schema;
    private final Database database;
    private final StandingCheckRepository checks;
    private final CatalogReplica replica;
    private final CatalogArchive archive;
    private final Assessor assessor;
    private final UseCases useCases;
    private final Clock clock;
    private final Shutdown shutdown;
    private @Nullable Rounds rounds;
    private long lookedAt;

    StandingWatch(
            Schema schema,
            Database database,
            StandingCheckRepository checks,
            CatalogReplica replica,
            CatalogArchive archive,
            Assessor assessor,
            Questionnaire questionnaire,
            Clock clock,
            Shutdown shutdown) {
        this.schema = schema;
        this.database = database;
        this.checks = checks;
        this.replica = replica;
        this.archive = archive;
        this.assessor = assessor;
        this.useCases = UseCases.shipped(questionnaire);
        this.clock = clock;
        this.shutdown = shutdown;
    }

    void onStart(@Observes StartupEvent event) {
        rounds = Rounds.begin("standing-watch", LOOK_EVERY, shutdown, this::look);
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        if (rounds != null) {
            rounds.awaitEnd();
        }
    }

    private void look() {
        if (schema.await()) {
            replica.closed().filter(newest -> newest.revision() > lookedAt).ifPresent(this::lookAt);
        }
    }

    private void lookAt(ClosedCatalog newest) {
        Optional<Long> last = database.inTransaction(checks::newest);
        if (last.isEmpty() || last.get() < newest.revision()) {
            archive.keep(newest);
            Optional<ClosedCatalog> before = last.flatMap(archive::at);
            Check check = new Check(
                    newest.revision(),
                    before.map(ClosedCatalog::revision).orElse(null),
                    clock.instant(),
                    before.map(catalog -> moved(catalog, newest)).orElse(List.of()));
            if (shutdown.hasBegun()) {
                return;
            }
            database.inTransaction(() -> {
                checks.keep(check);
                return check;
            });
        }
        lookedAt = newest.revision();
    }

    private List<Moved> moved(ClosedCatalog before, ClosedCatalog newest) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return useCases.all().stream()
                .takeWhile(_ -> !shutdown.hasBegun())
                .flatMap(useCase -> moved(useCase, verdict(useCase, before, today), verdict(useCase, newest, today)))
                .toList();
    }

    private static Stream<Moved> moved(UseCase useCase, VerdictInBrief before, VerdictInBrief after) {
        return after.isSameChoiceAs(before)
                ? Stream.empty()
                : Stream.of(new Moved(useCase.id(), useCase.name(), before, after));
    }

    private VerdictInBrief verdict(UseCase useCase, ClosedCatalog catalog, LocalDate day) {
        return VerdictInBrief.of(assessor.assess(useCase.submission(), catalog, day, clock.instant())
                .recommendation()
                .verdict());
    }
}
