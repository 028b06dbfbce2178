package dev.assay.recommender.lifecycle;

import io.quarkus.logging.Log;
import java.time.Duration;

/// Does something again and again, on a thread of its own, until the service goes down.
///
/// A round that fails is repeated after a pause that grows. What ends by itself is a line in the log;
/// anything else is an error with its trace, and no reason to stop.
public final class Rounds {

    private static final Duration NOTICE_STOP_WITHIN = Duration.ofSeconds(5);

    private final Thread thread;

    private Rounds(Thread thread) {
        this.thread = thread;
    }

    /// Begins after the first pause.
    ///
    /// @param name what goes round, as log and thread dumps call it
    public static Rounds begin(String name, Duration every, Shutdown shutdown, Runnable round) {
        return begin(name, every, every, shutdown, round);
    }

    /// The same with another first pause.
    public static Rounds begin(String name, Duration first, Duration every, Shutdown shutdown, Runnable round) {
        return new Rounds(
                Thread.ofPlatform().name(name).daemon().start(() -> goRound(name, first, every, shutdown, round)));
    }

    /// To be called when the service goes down.
    public void awaitEnd() throws InterruptedException {
        thread.join(NOTICE_STOP_WITHIN);
    }

    private static void goRound(String name, Duration first, Duration every, Shutdown shutdown, Runnable round) {
        var backoff = Backoff.standard();
        Duration pause = first;
        while (shutdown.pause(pause)) {
            try {
                round.run();
                backoff.reset();
                pause = every;
            } catch (RuntimeException failed) {
                if (failed instanceof Passing) {
                    Log.warnf("%s has to wait: %s", name, failed.getMessage());
                } else {
                    Log.errorf(failed, "%s failed and will be tried again", name);
                }
                pause = backoff.next();
            }
        }
    }
}
