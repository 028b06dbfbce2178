package dev.assay.catalog.outbox;

import dev.assay.catalog.database.Coordination;
import dev.assay.catalog.problem.CatalogRefusal;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/// Messages that leave exactly when the transaction commits that appended them, however long the broker is away.
@Singleton
public class Outbox {

    /// The channel that wakes the relay.
    static final String CHANNEL = "outbox";

    /// What a broker takes by its default, less room for headers. Larger ones would block all that follow.
    private static final int MOST_BYTES = 1_000_000;

    private final OutboxRepository waiting;
    private final Coordination coordination;
    private final Clock clock;

    Outbox(OutboxRepository waiting, Coordination coordination, Clock clock) {
        this.waiting = waiting;
        this.coordination = coordination;
        this.clock = clock;
    }

    /// Appends within the caller's transaction.
    ///
    /// @throws CatalogRefusal.TooMuchForOneMessage if one is too large to be sent
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<OutgoingEvent> events) {
        for (OutgoingEvent event : events) {
            if (event.payload() != null) {
                requireSendable(event.subject(), event.payload().getBytes(StandardCharsets.UTF_8).length);
            }
            waiting.append(event, clock.instant());
        }
        coordination.wake(CHANNEL);
    }

    /// Whether the broker has all that was ever appended, as far as the caller's transaction sees.
    public boolean isEmpty() {
        return waiting.oldest(1).isEmpty();
    }

    /// Refuses what is too large to be sent.
    ///
    /// @param subject what a message is about
    /// @param bytes   that it has
    /// @throws CatalogRefusal.TooMuchForOneMessage if these are too many
    public static void requireSendable(String subject, long bytes) {
        if (bytes > MOST_BYTES) {
            throw new CatalogRefusal.TooMuchForOneMessage(subject, bytes, MOST_BYTES);
        }
    }
}
