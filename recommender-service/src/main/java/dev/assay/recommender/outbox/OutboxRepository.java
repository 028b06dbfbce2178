package dev.assay.recommender.outbox;

import dev.assay.recommender.database.Rows;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// The rows of the outbox.
@Singleton
class OutboxRepository implements PanacheRepository<OutboxEntity> {

    private static final long LOCK = 0x6f7574626f78L; // "outbox"

    private final Rows rows;

    OutboxRepository(Rows rows) {
        this.rows = rows;
    }

    void add(List<OutgoingEvent> events, Instant now) {
        rows.insert(
                """
                insert into outbox (topic, record_key, event_id, type, subject, payload, created_at, traceparent)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                events,
                event -> Arrays.asList(
                        event.topic(),
                        event.aggregate().toString(),
                        UUID.randomUUID(),
                        event.type().toString(),
                        event.aggregate().toString(),
                        event.data(),
                        now,
                        event.traceparent()));
    }

    /// Locks the outbox until the transaction ends.
    ///
    /// @return false if another replica holds the lock
    boolean tryToLock() {
        return getSession()
                .createSelectionQuery("select function(pg_try_advisory_xact_lock as Boolean, :lock)", Boolean.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    List<WaitingEvent> oldest(int most) {
        return findAll(Sort.by("id")).page(0, most).stream()
                .map(OutboxEntity::asWaitingEvent)
                .toList();
    }

    void delete(List<WaitingEvent> sent) {
        delete("id in ?1", sent.stream().map(WaitingEvent::id).toList());
    }

    OutboxMetrics.Waiting waiting() {
        return getSession()
                .createSelectionQuery(
                        "select count(*), min(event.createdAt) from OutboxEntity event", OutboxMetrics.Waiting.class)
                .getSingleResult();
    }
}
