package dev.assay.recommender.outbox;

import jakarta.inject.Singleton;
import java.time.Clock;

/// Where events wait for the broker. An event is in here exactly if the change that it tells of is committed.
@Singleton
public class Outbox {

    private final OutboxRepository repository;
    private final Clock clock;

    Outbox(OutboxRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /// Adds an event to the transaction.
    public void add(OutgoingEvent event) {
        repository.add(event, clock.instant());
    }
}
