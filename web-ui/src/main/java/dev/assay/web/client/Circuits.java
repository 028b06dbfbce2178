package dev.assay.web.client;

import io.smallrye.faulttolerance.api.Guard;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.ResponseProcessingException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// A circuit breaker for each service, whatever it is asked for: where two of its last four calls went without an
/// answer, it is left alone for a while, since one that hangs would have every page wait. A failure is an answer.
@Singleton
class Circuits {

    private final Duration leftAlone;
    private final Map<Unavailable.Service, Guard> guards = new ConcurrentHashMap<>();

    Circuits(NeighbourSettings settings) {
        this.leftAlone = settings.leftAlone();
    }

    /// What the call answers; throws what it throws, or at once while the service is left alone.
    @SuppressWarnings("unchecked") // a guard hands on what it is given
    <T> T call(Unavailable.Service service, Supplier<T> call) {
        return (T) guards.computeIfAbsent(service, _ -> guard()).get((Supplier<Object>) call::get, Object.class);
    }

    private Guard guard() {
        return Guard.create()
                .withCircuitBreaker()
                .requestVolumeThreshold(4)
                .failureRatio(0.5)
                .delay(leftAlone.toMillis(), ChronoUnit.MILLIS)
                .when(Circuits::isUnanswered)
                .done()
                .build();
    }

    private static boolean isUnanswered(Throwable failed) {
        return failed instanceof ProcessingException && !(failed instanceof ResponseProcessingException);
    }
}
