package dev.assay.recommender.telemetry;

import dev.assay.recommender.database.Schema;
import dev.assay.recommender.lifecycle.Shutdown;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Takes all samples, now and then.
@Singleton
class Sampling {

    private final List<Sample> samples;
    private final Schema schema;
    private final Shutdown shutdown;
    private final Duration every;

    Sampling(
            @All List<Sample> samples,
            Schema schema,
            Shutdown shutdown,
            @ConfigProperty(name = "assay.telemetry.sampled-every") Duration every) {
        this.samples = samples;
        this.schema = schema;
        this.shutdown = shutdown;
        this.every = every;
    }

    void onStart(@Observes StartupEvent event) {
        Thread.ofVirtual().name("sampling").start(this::run);
    }

    private void run() {
        if (!schema.await()) {
            return;
        }
        do {
            samples.forEach(Sampling::take);
        } while (shutdown.pause(every));
    }

    private static void take(Sample sample) {
        try {
            sample.take();
        } catch (RuntimeException failed) {
            Log.debugf(failed, "A sample can't be taken now");
        }
    }
}
