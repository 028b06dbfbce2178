package dev.assay.recommender.recommendation;

import dev.assay.recommender.broker.MalformedEvent;
import dev.assay.recommender.database.Database;
import dev.assay.recommender.database.DatabaseUnavailable;
import dev.assay.recommender.lifecycle.Shutdown;
import dev.assay.recommender.outbox.Outbox;
import dev.assay.recommender.questionnaire.CheckedSubmission.Mistake;
import dev.assay.recommender.questionnaire.Submission;
import dev.assay.recommender.recommendation.Assessor.Draft;
import dev.assay.recommender.recommendation.SubmissionRepository.Asked;
import dev.assay.recommender.replica.CatalogArchive;
import dev.assay.recommender.replica.CatalogReplica;
import dev.assay.recommender.replica.ClosedCatalog;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns submissions into stored recommendations, each once, however often it arrives.
///
/// A batch is scored on as many threads as there are processors, several submissions at once on each, which
/// changes nothing but the time it takes, and stored in parts while the rest is still being scored: a part's
/// submissions (where another service published them), recommendations and outgoing events are one
/// transaction. The unique id of the recommendation is the inbox: who comes second changes nothing and tells
/// nobody.
@Singleton
class Scoring {

    /// A candidate may be in a revision that another replica has seen and this one hasn't yet.
    private static final Duration REPLICA_LAG = Duration.ofSeconds(3);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    /// As many share what they read of the facts while it lies near the processor.
    private static final int SCORED_AT_ONCE = 8;

    private static final int STORED_AT_ONCE = 24;
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final CatalogReplica replica;
    private final CatalogArchive archive;
    private final Assessor assessor;
    private final Database database;
    private final SubmissionRepository submissions;
    private final RecommendationRepository recommendations;
    private final Outbox outbox;
    private final RecommendationMetrics metrics;
    private final Tracer tracer;
    private final Clock clock;
    private final Shutdown shutdown;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            PROCESSORS, Thread.ofPlatform().name("scoring-", 0).daemon().factory());

    Scoring(
            CatalogReplica replica,
            CatalogArchive archive,
            Assessor assessor,
            Database database,
            SubmissionRepository submissions,
            RecommendationRepository recommendations,
            Outbox outbox,
            RecommendationMetrics metrics,
            Tracer tracer,
            Clock clock,
            Shutdown shutdown) {
        this.replica = replica;
        this.archive = archive;
        this.assessor = assessor;
        this.database = database;
        this.submissions = submissions;
        this.recommendations = recommendations;
        this.outbox = outbox;
        this.metrics = metrics;
        this.tracer = tracer;
        this.clock = clock;
        this.shutdown = shutdown;
    }

    /// Scores and stores what isn't scored yet.
    ///
    /// @param batch what was submitted, and the trace that each goes on with
    /// @return why some can never be scored
    /// @throws DatabaseUnavailable if nothing, or not everything, could be stored now; the same again is harmless
    /// @throws CancellationException if the service goes down before it is done
    Map<Submission, Throwable> complete(Map<Submission, Context> batch) {
        Map<Submission, Throwable> refused = new HashMap<>();
        Map<UUID, Asked> known = database.inTransaction(() ->
                submissions.asked(batch.keySet().stream().map(Submission::id).toList()));
        // Each once, and in the order of their ids, so that two replicas never wait for each other's rows.
        SortedMap<UUID, Submission> open = new TreeMap<>();
        for (Submission submission : batch.keySet()) {
            Asked before = known.get(submission.id());
            if (before != null && before.isErased()) {
                continue;
            }
            if (before != null && !before.isFor(submission)) {
                refused.put(submission, idTaken());
            } else if (before == null || !before.isScored()) {
                Submission first = open.putIfAbsent(submission.id(), submission);
                if (first != null && !first.asksTheSameAs(submission)) {
                    refused.put(submission, idTaken());
                }
            }
        }
        if (!open.isEmpty()) {
            List<Submission> scorable = List.copyOf(open.values());
            ClosedCatalog catalog = catalogFor(scorable);
            archive.keep(catalog);
            storeInParts(score(scorable, batch, known.keySet(), catalog), refused);
        }
        return refused;
    }

    private List<Future<List<Attempt>>> score(
            List<Submission> batch, Map<Submission, Context> traces, Set<UUID> accepted, ClosedCatalog catalog) {
        Instant now = clock.instant();
        int together = Math.clamp(Math.ceilDiv(batch.size(), PROCESSORS), 1, SCORED_AT_ONCE);
        List<Future<List<Attempt>>> running = new ArrayList<>();
        for (int from = 0; from < batch.size(); from += together) {
            List<Submission> some = batch.subList(from, Math.min(from + together, batch.size()));
            running.add(threads.submit(() -> {
                List<Attempt> attempts = some.stream()
                        .map(submission -> new Attempt(submission, Objects.requireNonNull(traces.get(submission))))
                        .toList();
                score(attempts, accepted, catalog, now);
                return attempts;
            }));
        }
        return running;
    }

    private void score(List<Attempt> attempts, Set<UUID> accepted, ClosedCatalog catalog, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        attempts.forEach(attempt -> attempt.begin(submission ->
                assessor.draft(answerable(submission, catalog, accepted.contains(submission.id())), catalog, today)));
        try {
            Assessor.count(attempts.stream()
                    .flatMap(attempt -> attempt.draft().stream())
                    .toList());
        } catch (RuntimeException | Error spoilt) {
            // What isn't counted yet is when it is asked for: then it shows which of them it was.
            Log.warnf("Questionnaires are scored one by one: %s", spoilt.getMessage());
        }
        attempts.forEach(attempt -> attempt.end(draft -> {
            Assessed assessed = assessor.assessed(draft, now);
            Log.infof(
                    "Scored a questionnaire: %s",
                    assessed.recommendation().verdict().type());
            return new Scored(attempt.submission, assessed);
        }));
    }

    private void storeInParts(List<Future<List<Attempt>>> running, Map<Submission, Throwable> refused) {
        try {
            List<Scored> part = new ArrayList<>();
            for (int i = 0; i < running.size(); i++) {
                for (Attempt attempt : running.get(i).get()) {
                    attempt.scored().ifPresent(part::add);
                    attempt.refusal().ifPresent(reason -> refused.put(attempt.submission, reason));
                }
                if (part.size() >= STORED_AT_ONCE || i == running.size() - 1) {
                    store(part, refused);
                    part.clear();
                    if (shutdown.hasBegun() && i < running.size() - 1) {
                        // The rest is still on the topic.
                        throw new CancellationException("The service is going down");
                    }
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("An attempt keeps its failure", impossible);
        } finally {
            running.forEach(scored -> scored.cancel(false));
        }
    }

    /// To score one submission, in its trace.
    private final class Attempt {

        private final Submission submission;
        private final Span span;
        private @Nullable Draft draft;
        private @Nullable Scored scored;
        private @Nullable Throwable refusal;

        Attempt(Submission submission, Context trace) {
            this.submission = submission;
            this.span = tracer.spanBuilder("score questionnaire")
                    .setParent(trace)
                    .setSpanKind(SpanKind.CONSUMER)
                    .startSpan();
        }

        void begin(Function<Submission, Draft> drafting) {
            draft = traced(() -> drafting.apply(submission));
        }

        /// Absent if it can't be scored.
        Optional<Draft> draft() {
            return Optional.ofNullable(draft);
        }

        void end(Function<Draft, Scored> scoring) {
            scored = draft().map(begun -> traced(() -> scoring.apply(begun))).orElse(null);
            draft = null;
            span.end();
        }

        Optional<Scored> scored() {
            return Optional.ofNullable(scored);
        }

        Optional<Throwable> refusal() {
            return Optional.ofNullable(refusal);
        }

        private <T> @Nullable T traced(Supplier<T> work) {
            try (Scope _ = span.makeCurrent()) {
                return work.get();
            } catch (RuntimeException | Error failed) {
                span.recordException(failed);
                refusal = failed;
                return null;
            }
        }
    }

    /// The closed catalogue, after a little patience if it doesn't know all that is named.
    private ClosedCatalog catalogFor(List<Submission> batch) {
        Instant deadline = clock.instant().plus(REPLICA_LAG);
        while (true) {
            ClosedCatalog catalog =
                    replica.awaitClosed().orElseThrow(() -> new CancellationException("The service is going down"));
            boolean knowsAll = batch.stream()
                    .allMatch(submission ->
                            assessor.checkNames(submission, catalog).isEmpty());
            if (knowsAll || clock.instant().isAfter(deadline)) {
                return catalog;
            }
            if (!shutdown.pause(LOOK_AGAIN)) {
                throw new CancellationException("The service is going down");
            }
        }
    }

    /// What was accepted is scored on the candidates that are left, should some have been withdrawn since.
    /// What came over the topic alone was never checked: unknown technologies are its publisher's mistake.
    private Submission answerable(Submission submission, ClosedCatalog catalog, boolean accepted) {
        List<Mistake> mistakes = assessor.checkNames(submission, catalog);
        Optional<Submission> answerable = assessor.answerable(submission, catalog);
        if (answerable.isEmpty() || (!accepted && !mistakes.isEmpty())) {
            throw new MalformedEvent(mistakes.stream().map(Mistake::detail).collect(Collectors.joining(", ")));
        }
        return answerable.get();
    }

    /// Stores all of them or, should one spoil it, each by itself.
    private void store(List<Scored> batch, Map<Submission, Throwable> refused) {
        try {
            Written written = database.inTransaction(() -> write(batch));
            metrics.count(written.stored());
            written.taken().forEach(taken -> refused.put(taken.submission(), idTaken()));
        } catch (DatabaseUnavailable unavailable) {
            throw unavailable;
        } catch (RuntimeException spoilt) {
            if (batch.size() == 1) {
                refused.put(batch.getFirst().submission(), spoilt);
            } else {
                Log.warnf("A batch is stored one by one: %s", spoilt.getMessage());
                batch.forEach(scored -> store(List.of(scored), refused));
            }
        }
    }

    /// What came of a batch.
    ///
    /// @param stored those that weren't before
    /// @param taken  those whose ids somebody took in the meantime
    private record Written(List<Scored> stored, List<Scored> taken) {}

    private Written write(List<Scored> batch) {
        submissions.store(batch.stream().map(Scored::submission).toList(), clock.instant());
        List<UUID> ids = batch.stream().map(scored -> scored.submission().id()).toList();
        submissions.hold(ids);
        Map<UUID, Asked> stored = submissions.asked(ids);
        Map<Boolean, List<Scored>> byOwner = batch.stream()
                .filter(scored -> !asked(stored, scored).isErased())
                .collect(Collectors.partitioningBy(
                        scored -> asked(stored, scored).isFor(scored.submission())));
        List<Scored> fresh = recommendations.store(byOwner.getOrDefault(true, List.of()));
        outbox.add(fresh.stream()
                .map(scored -> scored.completion().outgoing(scored.traceparent()))
                .toList());
        return new Written(fresh, byOwner.getOrDefault(false, List.of()));
    }

    private static Asked asked(Map<UUID, Asked> stored, Scored scored) {
        return Objects.requireNonNull(stored.get(scored.submission().id()));
    }

    private static MalformedEvent idTaken() {
        return new MalformedEvent("The id belongs to a questionnaire with other answers");
    }
}
