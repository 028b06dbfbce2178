package dev.assay.catalog.telemetry;

import dev.assay.catalog.database.Schema;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Takes all samples, now and then.
@Singleton
class Sampling {

    private static final Logger LOG = Logger.getLogger(Sampling.class);
    private static final int GLANCE_MILLIS = 250;

    private final List<Sample> samples;
    private final Schema schema;
    private final Duration every;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Sampling(
            @All List<Sample> samples,
            Schema schema,
            @ConfigProperty(name = "assay.telemetry.sampled-every") Duration every) {
        this.samples = samples;
        this.schema = schema;
        this.every = every;
    }

    void start(@Observes StartupEvent started) {
        Thread.ofVirtual().name("sampling").start(this::run);
    }

    void stop(@Observes ShutdownEvent begun) {
        stopping.countDown();
    }

    private void run() {
        try {
            while (!schema.await(GLANCE_MILLIS)) {
                if (stopping.getCount() == 0) {
                    return;
                }
            }
            do {
                samples.forEach(Sampling::take);
            } while (!stopping.await(every.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void take(Sample sample) {
        try {
            sample.take();
        } catch (RuntimeException failed) {
            LOG.debug("A sample can't be taken now", failed);
        }
    }
}
