package dev.assay.recommender.outbox;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/// Connections beside the pool. A connection that listens for notifications is held for as long as the service runs,
/// which
/// a pool takes for a leak.
@Singleton
class DirectConnections {

    private final PGSimpleDataSource source = new PGSimpleDataSource();

    DirectConnections(
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

    Connection open() throws SQLException {
        return source.getConnection();
    }
}
