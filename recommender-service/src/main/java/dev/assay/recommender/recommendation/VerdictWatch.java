package dev.assay.recommender.recommendation;

import dev.assay.recommender.database.Database;
import dev.assay.recommender.database.Schema;
import dev.assay.recommender.json.Json;
import dev.assay.recommender.lifecycle.Rounds;
import dev.assay.recommender.lifecycle.Shutdown;
import dev.assay.recommender.outbox.Outbox;
import dev.assay.recommender.problem.RecommenderRefusal.OlderMethod;
import dev.assay.recommender.recommendation.VerdictCheckRepository.Due;
import dev.assay.recommender.replica.CatalogArchive;
import dev.assay.recommender.replica.CatalogReplica;
import dev.assay.recommender.replica.ClosedCatalog;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Looks at every stored recommendation again when the catalogue has a new revision, and tells of those whose verdict
/// the revision moved: of exactly these, and of each once.
///
/// Freshness is judged as of the day on which the recommendation was made, so that time alone moves nothing.
/// Where several revisions came out in the meantime, the newest is compared with the one that was last looked
/// at. Of all replicas one looks at a time, a batch a transaction; what is done is marked in it, so that a
/// crash costs nothing but the batch. Where the two say the same of all technologies, nothing is drawn again.
@Singleton
class VerdictWatch {

    private static final int BATCH = 20;
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMinutes(10);
    private static final UUID FIRST = new UUID(0, 0);

    /// In place of an id: another replica looks.
    private static final UUID ELSEWHERE = new UUID(-1, -1);

    private final Schema schema;
    private final Database database;
    private final VerdictCheckRepository checks;
    private final CatalogReplica replica;
    private final CatalogArchive archive;
    private final Remaking remaking;
    private final Assessor assessor;
    private final Outbox outbox;
    private final Clock clock;
    private final Shutdown shutdown;
    private @Nullable Rounds rounds;
    private long lookedAt;
    private Instant lookedAtTime = Instant.EPOCH;

    VerdictWatch(
            Schema schema,
            Database database,
            VerdictCheckRepository checks,
            CatalogReplica replica,
            CatalogArchive archive,
            Remaking remaking,
            Assessor assessor,
            Outbox outbox,
            Clock clock,
            Shutdown shutdown) {
        this.schema = schema;
        this.database = database;
        this.checks = checks;
        this.replica = replica;
        this.archive = archive;
        this.remaking = remaking;
        this.assessor = assessor;
        this.outbox = outbox;
        this.clock = clock;
        this.shutdown = shutdown;
    }

    void onStart(@Observes StartupEvent event) {
        rounds = Rounds.begin("verdict-watch", LOOK_EVERY, shutdown, this::look);
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        if (rounds != null) {
            rounds.awaitEnd();
        }
    }

    private void look() {
        if (schema.await()) {
            replica.closed().filter(this::isDue).ifPresent(this::lookAtAll);
        }
    }

    /// A replica that lags behind may store one on an older revision after all others were looked at.
    private boolean isDue(ClosedCatalog newest) {
        return newest.revision() > lookedAt
                || Duration.between(lookedAtTime, clock.instant()).compareTo(LOOK_AGAIN_AFTER) > 0;
    }

    private void lookAtAll(ClosedCatalog newest) {
        Map<Long, Boolean> saidTheSame = new HashMap<>();
        Optional<UUID> last = Optional.of(FIRST);
        while (last.isPresent()) {
            UUID after = last.get();
            if (shutdown.hasBegun()) {
                return;
            }
            last = database.inTransaction(
                    () -> checks.tryToLock() ? lookAtSome(newest, saidTheSame, after) : Optional.of(ELSEWHERE));
            if (last.equals(Optional.of(ELSEWHERE))) {
                return;
            }
        }
        lookedAt = newest.revision();
        lookedAtTime = clock.instant();
    }

    /// Returns the last id that was looked at, or nothing if none is left.
    ///
    /// @param saidTheSame of revisions that some were looked at on: whether they say what the newest does
    private Optional<UUID> lookAtSome(ClosedCatalog newest, Map<Long, Boolean> saidTheSame, UUID after) {
        List<Due> batch = checks.behind(newest.revision(), after, BATCH);
        for (Due due : batch) {
            Recommendation recommendation = Json.read(due.recommendation(), Recommendation.class);
            VerdictInBrief before = due.verdict() == null
                    ? VerdictInBrief.of(recommendation.verdict())
                    : Json.read(due.verdict(), VerdictInBrief.class);
            boolean isSettled = saidTheSame.computeIfAbsent(
                    due.revision(),
                    revision ->
                            archive.at(revision).filter(newest::saysTheSameAs).isPresent());
            VerdictInBrief now =
                    isSettled ? before : drawn(recommendation, newest).orElse(before);
            if (!now.isSameChoiceAs(before)) {
                var change = new VerdictChange(
                        due.id(),
                        due.revision(),
                        newest.revision(),
                        recommendation.methodVersion(),
                        before,
                        now,
                        clock.instant());
                outbox.add(List.of(change.asEvent()));
            }
            checks.seen(due.id(), newest.revision(), now);
        }
        return batch.isEmpty() ? Optional.empty() : Optional.of(batch.getLast().id());
    }

    /// Nothing where it can't be drawn any more: with an older method, or without any of its candidates.
    private Optional<VerdictInBrief> drawn(Recommendation recommendation, ClosedCatalog newest) {
        try {
            return assessor.answerable(remaking.submission(recommendation), newest)
                    .map(answerable -> assessor.conclude(answerable, newest, recommendation.evaluatedOn()))
                    .map(Outcomes::of)
                    .map(VerdictInBrief::of);
        } catch (OlderMethod older) {
            return Optional.empty();
        }
    }
}
