package dev.assay.catalog.throttle;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.catalog.problem.CatalogRefusal.TooManyAttempts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BrakeTest {

    /// No time passes, so a pause never ends.
    private final Brake brake = new Brake(3, Duration.ofSeconds(2), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Test
    void attempts_that_were_good_cost_nothing() {
        for (int time = 0; time < 100; time++) {
            brake.attempt("ada");
            brake.takeBack("ada");
        }
        assertDoesNotThrow(() -> brake.attempt("ada"));
    }

    @Test
    void a_good_attempt_makes_no_bad_ones_undone() {
        brake.attempt("ada");
        brake.attempt("ada");
        brake.attempt("ada");
        assertThrows(TooManyAttempts.class, () -> brake.attempt("ada"));
        brake.takeBack("ada");
        brake.attempt("ada");
        assertThrows(TooManyAttempts.class, () -> brake.attempt("ada"));
    }

    @Test
    void what_was_never_attempted_can_be_taken_back() {
        brake.takeBack("ada");
        assertDoesNotThrow(() -> brake.attempt("ada"));
    }
}
