package dev.assay.catalog.database;

import jakarta.inject.Singleton;
import jakarta.persistence.SchemaValidationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;
import org.postgresql.Driver;

/// The database of this service: brings its tables up to date, and opens the connections that are kept out of the pool
/// because they wait.
@Singleton
public class Schema {

    private final Flyway flyway;
    private final SessionFactory entities;
    private final String url;
    private final Properties properties;
    private final CountDownLatch open = new CountDownLatch(1);

    Schema(
            Flyway flyway,
            SessionFactory entities,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.flyway = flyway;
        this.entities = entities;
        this.url = url;
        properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "catalog-service (waiting)");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "30");
    }

    /// Brings the tables up to date, and holds the entities against them. Replicas that start together wait for each
    /// other.
    ///
    /// @throws SchemaMismatch if this build can't work with these tables, which trying again doesn't change
    public void prepare() {
        flyway.migrate();
        try {
            entities.getSchemaManager().validate();
        } catch (SchemaValidationException mismatch) {
            throw new SchemaMismatch(mismatch);
        }
    }

    /// Lets all others begin who wait for the tables.
    public void open() {
        open.countDown();
    }

    /// Waits until the tables are there and others may use them, but not for long.
    ///
    /// @return whether they may
    public boolean await(int millis) throws InterruptedException {
        return open.await(millis, TimeUnit.MILLISECONDS);
    }

    Connection connect() throws SQLException {
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("quarkus.datasource.jdbc.url is not the address of a PostgreSQL database");
        }
        return connection;
    }
}
