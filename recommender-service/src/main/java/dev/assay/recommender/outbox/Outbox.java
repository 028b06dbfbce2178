package dev.assay.recommender.outbox;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/// Where events wait for the broker. An event is in here exactly if the change that it tells of is committed.
@Singleton
public class Outbox {

    private final OutboxRepository repository;
    private final Clock clock;

    Outbox(OutboxRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /// Adds events to the transaction; they are sent in their order.
    public void add(List<OutgoingEvent> events) {
        repository.add(events, clock.instant());
    }
}
