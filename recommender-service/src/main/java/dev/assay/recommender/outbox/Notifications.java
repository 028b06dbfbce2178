package dev.assay.recommender.outbox;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/// Tells when something was written to the outbox, whichever replica wrote it.
///
/// It listens on a connection of the driver's own, beside the pool: PostgreSQL notifies the connection that asked, for
/// as long as that is open, and a connection held for as long as the service runs is what a pool takes for a leak.
@Singleton
class Notifications {

    private final PGSimpleDataSource source = new PGSimpleDataSource();

    Notifications(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        source.setURL(url);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName("recommender-service outbox");
        source.setConnectTimeout(5);
        source.setSocketTimeout(30);
        source.setTcpKeepAlive(true);
    }

    Subscription subscribe() throws SQLException {
        Connection connection = source.getConnection();
        try (var listen = connection.createStatement()) {
            listen.execute("listen outbox");
            return new Subscription(connection);
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    /// From the moment it is made until it is closed, no notification is missed.
    record Subscription(Connection connection) implements AutoCloseable {

        /// Waits for a notification.
        ///
        /// @return false if there was none
        boolean await(Duration most) throws SQLException {
            return connection.unwrap(PGConnection.class).getNotifications((int) most.toMillis()).length > 0;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
