package dev.assay.catalog.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/// The one connection by which the broker is asked about its topics, made when it is first needed.
@Singleton
class BrokerAdmin {

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(1);

    private final KafkaSettings kafka;
    private @Nullable Admin admin;

    BrokerAdmin(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    /// @throws KafkaException if no client can be made, as where the broker's name is unknown
    synchronized Admin connected() {
        if (admin == null) {
            admin = kafka.connectAdmin();
        }
        return admin;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(CLOSE_WITHIN);
        }
    }
}
