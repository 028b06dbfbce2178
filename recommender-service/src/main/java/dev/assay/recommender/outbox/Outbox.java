package dev.assay.recommender.outbox;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;

/// Where events wait for the broker. An event is in here exactly if the change that it tells of is committed.
@Singleton
public class Outbox {

    private final Clock clock;

    Outbox(Clock clock) {
        this.clock = clock;
    }

    /// Adds an event to the transaction of this connection.
    public void add(Connection connection, OutgoingEvent event) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into outbox (topic, record_key, event_id, type, subject, payload, created_at)
                values (?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, event.topic());
            insert.setString(2, event.aggregate().toString());
            insert.setObject(3, UUID.randomUUID());
            insert.setString(4, event.type().toString());
            insert.setString(5, event.aggregate().toString());
            insert.setString(6, event.data());
            insert.setTimestamp(7, Timestamp.from(clock.instant()));
            insert.executeUpdate();
        }
    }
}
