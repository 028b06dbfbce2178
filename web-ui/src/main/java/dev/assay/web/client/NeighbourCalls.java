package dev.assay.web.client;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Calls the services behind the pages; counts and times each call with its retry.
@Singleton
class NeighbourCalls {

    /// How a call ended, from the best to the worst.
    private enum Outcome {
        /// What was kept still holds.
        UNCHANGED,
        ANSWERED,
        /// The service said no, which is an answer.
        REFUSED,
        /// There was no answer, or nobody was asked after too many failures.
        FAILED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Duration[] BUCKETS = Stream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 10_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Freshness freshness;
    private final Circuits circuits;

    NeighbourCalls(MeterRegistry registry, Freshness freshness, Circuits circuits) {
        this.registry = registry;
        this.freshness = freshness;
        this.circuits = circuits;
        for (Unavailable.Service service : Unavailable.Service.values()) {
            for (Outcome outcome : Outcome.values()) {
                timer(service, outcome);
            }
        }
    }

    /// What a service says at an address; where it can't be reached, what it said last, and the page at hand says so.
    <T> T read(KeptAnswers answers, String address, Function<@Nullable String, RestResponse<T>> call) {
        return noted(answers.service(), () -> answers.read(address, tag -> whileThere(answers.service(), call, tag)));
    }

    /// The same of what is a team's own.
    <T> T readOwn(KeptAnswers answers, String address, Function<@Nullable String, RestResponse<T>> call) {
        return noted(
                answers.service(), () -> answers.readOwn(address, tag -> whileThere(answers.service(), call, tag)));
    }

    /// The same of what isn't kept.
    <T> T untilMissed(Unavailable.Service service, Supplier<T> call) {
        freshness.restsOn(KeptAnswers.UNSAID);
        return whileThere(service, _ -> call.get(), null);
    }

    /// Notes for the page at hand what it rests on.
    private <T> T noted(Unavailable.Service service, Supplier<KeptAnswers.Kept<T>> reading) {
        try {
            KeptAnswers.Kept<T> kept = reading.get();
            if (kept.missed() != null) {
                freshness.missed(service);
            }
            freshness.restsOn(kept.restsOn());
            return kept.body();
        } catch (NotThere | Refused answered) {
            freshness.restsOn(KeptAnswers.UNSAID);
            throw answered;
        }
    }

    /// A page asks for much, and would wait for each: once nothing came, it is made of what is kept.
    private <T> T whileThere(Unavailable.Service service, Function<@Nullable String, T> call, @Nullable String tag) {
        if (freshness.isMissed(service)) {
            throw new Unavailable(service, null);
        }
        return timed(service, () -> call.apply(tag));
    }

    <T> T timed(Unavailable.Service service, Supplier<T> call) {
        long begun = System.nanoTime();
        Outcome outcome = Outcome.FAILED;
        try {
            T answer = circuits.call(service, call);
            outcome = isUnchanged(answer) ? Outcome.UNCHANGED : Outcome.ANSWERED;
            return answer;
        } catch (NotThere | Refused refused) {
            outcome = Outcome.REFUSED;
            throw refused;
        } finally {
            timer(service, outcome).record(Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private static boolean isUnchanged(Object answer) {
        return answer instanceof RestResponse<?> response
                && response.getStatus() == RestResponse.StatusCode.NOT_MODIFIED;
    }

    private Timer timer(Unavailable.Service service, Outcome outcome) {
        return Timer.builder("assay.neighbour.calls")
                .description("Calls of the services behind the pages")
                .tag("service", service.name().toLowerCase(Locale.ROOT))
                .tag("outcome", outcome.word())
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }
}
