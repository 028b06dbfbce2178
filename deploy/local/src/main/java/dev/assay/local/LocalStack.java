package dev.assay.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The database and the broker that Assay's services need.
///
/// @param postgres with a database and a role for each service that keeps data
/// @param kafka    with all topics of the contract
public record LocalStack(LocalPostgres postgres, LocalKafka kafka) implements AutoCloseable {

    /// The databases, each named after the role that owns it.
    public static final List<String> DATABASES = List.of("catalog", "recommender");

    /// Starts both under one directory.
    ///
    /// @param postgresPort 0 for any free one
    /// @param kafkaPort    0 for any free one
    public static LocalStack start(Path home, int postgresPort, int kafkaPort, Durability durability)
            throws IOException {
        LocalPostgres postgres = LocalPostgres.start(
                home.resolve("postgres"),
                home.resolve("logs").resolve("postgres.log"),
                postgresPort,
                durability,
                DATABASES);
        try {
            return new LocalStack(
                    postgres, LocalKafka.start(home.resolve("kafka"), kafkaPort, durability, Topic.declared()));
        } catch (IOException | RuntimeException failed) {
            postgres.close();
            throw failed;
        }
    }

    @Override
    public void close() throws IOException {
        try (postgres) {
            kafka.close();
        }
    }
}
