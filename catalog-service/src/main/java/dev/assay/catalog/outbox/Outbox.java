package dev.assay.catalog.outbox;

import dev.assay.catalog.problem.CatalogRefusal;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/// Messages that leave exactly when the transaction commits that appended them, however long the broker is away.
@Singleton
public class Outbox {

    /// The channel that wakes the relay.
    static final String CHANNEL = "outbox";

    /// What a broker takes by its default, less room for headers. Larger ones would block all that follow.
    private static final int MOST_BYTES = 1_000_000;

    private final Clock clock;

    Outbox(Clock clock) {
        this.clock = clock;
    }

    /// Appends within the transaction of the connection.
    ///
    /// @throws CatalogRefusal.TooMuchForOneMessage if one is too large to be sent
    public void append(List<OutgoingEvent> events, Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement("insert into outbox"
                + " (topic, record_key, event_id, type, subject, payload, created_at) values (?, ?, ?, ?, ?, ?, ?)")) {
            for (OutgoingEvent event : events) {
                refuseTooLarge(event);
                insert.setString(1, event.topic());
                insert.setString(2, event.key());
                insert.setObject(3, event.id());
                insert.setString(4, event.type());
                insert.setString(5, event.subject());
                insert.setString(6, event.payload());
                insert.setObject(7, clock.instant().atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (var notify = connection.prepareStatement("select pg_notify(?, '')")) {
            notify.setString(1, CHANNEL);
            notify.execute();
        }
    }

    private static void refuseTooLarge(OutgoingEvent event) {
        if (event.payload() != null) {
            int bytes = event.payload().getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) {
                throw new CatalogRefusal.TooMuchForOneMessage(event.subject(), bytes, MOST_BYTES);
            }
        }
    }
}
