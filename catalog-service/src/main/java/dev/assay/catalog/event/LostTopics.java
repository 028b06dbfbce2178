package dev.assay.catalog.event;

import dev.assay.catalog.database.ListeningWorker;
import dev.assay.catalog.database.Schema;
import dev.assay.catalog.outbox.Outbox;
import dev.assay.catalog.outbox.SentRecords;
import dev.assay.catalog.outbox.SentRecords.Extent;
import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.Publisher;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Has everything told anew where all was sent and yet the topics know of no revision: the broker lost its data, or is
/// another one. Whoever starts then would otherwise wait for an administrator before it is ready.
///
/// A database that is behind the topics is left to an administrator, who knows why it is.
@Singleton
class LostTopics {

    private static final Logger LOG = Logger.getLogger(LostTopics.class);
    private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(20);

    private final Publisher publisher;
    private final Outbox outbox;
    private final SentRecords sent;
    private final ListeningWorker worker;

    /// How far the topic went when there was something on it. The worker's alone.
    private @Nullable Extent found;

    LostTopics(Publisher publisher, Outbox outbox, SentRecords sent, Schema schema) {
        this.publisher = publisher;
        this.outbox = outbox;
        this.sent = sent;
        this.worker = new ListeningWorker("lost-topics", schema, Publisher.CHANNEL, AT_LEAST_EVERY, this::look);
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.close();
    }

    private void look() {
        if (QuarkusTransaction.requiringNew().call(this::isAllSent) && isNothingThere()) {
            QuarkusTransaction.requiringNew()
                    .call(() -> publisher.publishAnewIf(
                            () -> isAllSent() && isNothingThere(), "Assay", "The broker had lost what it was told"))
                    .map(Catalog::revision)
                    .ifPresent(revision -> LOG.warnf(
                            "The topics were empty: all of the catalogue is told anew as revision %d",
                            revision.number()));
        }
    }

    /// What is sent leaves the outbox once it is on its topic, so this is asked first.
    private boolean isAllSent() {
        return publisher.hasPublished() && outbox.isEmpty();
    }

    /// Only read where it isn't as it was.
    private boolean isNothingThere() {
        Extent now = sent.extent(CatalogRevisionPublishedV1.TOPIC);
        if (now.equals(found)) {
            return false;
        }
        boolean isNothing = sent.newest(CatalogRevisionPublishedV1.TOPIC).isEmpty();
        found = isNothing ? null : now;
        return isNothing;
    }
}
