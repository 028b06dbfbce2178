package dev.assay.catalog.outbox;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

@Singleton
class OutboxRepository implements PanacheRepository<OutboxEntity> {

    void append(OutgoingEvent event, Instant createdAt) {
        persist(new OutboxEntity(event, createdAt));
    }

    /// The first to be sent, in their order.
    List<WaitingEvent> oldest(int limit) {
        return findAll(Sort.by("id")).page(0, limit).stream()
                .map(OutboxEntity::waiting)
                .toList();
    }

    /// Deletes a message and all before it.
    void deleteUpTo(long position) {
        delete("id <= ?1", position);
    }

    OutboxMetrics.Waiting waiting() {
        return getSession()
                .createSelectionQuery(
                        "select count(*), min(event.createdAt) from OutboxEntity event", OutboxMetrics.Waiting.class)
                .getSingleResult();
    }
}
