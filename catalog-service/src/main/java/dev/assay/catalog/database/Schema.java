package dev.assay.catalog.database;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.postgresql.Driver;

/// The database of this service: brings its tables up to date, and opens the few connections that are kept out of the
/// pool because they wait.
@Singleton
public class Schema {

    private final Flyway flyway;
    private final String url;
    private final Properties properties;
    private final CountDownLatch migrated = new CountDownLatch(1);

    Schema(
            Flyway flyway,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.flyway = flyway;
        this.url = url;
        properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "catalog-service (waiting)");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "30");
    }

    /// Brings the tables up to date. Replicas that start together wait for each other.
    public void migrate() {
        flyway.migrate();
        migrated.countDown();
    }

    /// Waits until the tables are there.
    void await() throws InterruptedException {
        migrated.await();
    }

    Connection connect() throws SQLException {
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("quarkus.datasource.jdbc.url is not the address of a PostgreSQL database");
        }
        return connection;
    }
}
