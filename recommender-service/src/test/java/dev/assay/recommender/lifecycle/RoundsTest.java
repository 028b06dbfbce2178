package dev.assay.recommender.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final Duration SHORT = Duration.ofMillis(1);

    private final Shutdown shutdown = new Shutdown();

    @Test
    void what_fails_is_tried_again_whether_it_was_foreseen_or_not() throws InterruptedException {
        var thrice = new CountDownLatch(3);
        Rounds rounds = Rounds.begin("test", SHORT, shutdown, () -> {
            thrice.countDown();
            throw thrice.getCount() == 2 ? new Foreseen() : new IllegalStateException("of this test");
        });

        assertTrue(thrice.await(30, TimeUnit.SECONDS));
        stop(rounds);
    }

    @Test
    void no_round_begins_once_the_service_goes_down() throws InterruptedException {
        var begun = new AtomicInteger();
        shutdown.begin(new ShutdownEvent());

        Rounds.begin("test", SHORT, shutdown, begun::incrementAndGet).awaitEnd();

        assertEquals(0, begun.get());
    }

    private void stop(Rounds rounds) throws InterruptedException {
        shutdown.begin(new ShutdownEvent());
        rounds.awaitEnd();
    }

    private static final class Foreseen extends RuntimeException implements Passing {
        private static final long serialVersionUID = 1;
    }
}
