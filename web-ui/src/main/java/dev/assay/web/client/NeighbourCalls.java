package dev.assay.web.client;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/// Counts and times the calls of the services behind the pages, each with its retry.
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

    NeighbourCalls(MeterRegistry registry) {
        this.registry = registry;
        for (Unavailable.Service service : Unavailable.Service.values()) {
            for (Outcome outcome : Outcome.values()) {
                timer(service, outcome);
            }
        }
    }

    <T> T timed(Unavailable.Service service, Supplier<T> call) {
        long begun = System.nanoTime();
        Outcome outcome = Outcome.FAILED;
        try {
            T answer = call.get();
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
