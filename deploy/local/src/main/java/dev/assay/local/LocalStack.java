package dev.assay.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// The database and the broker that Assay's services need.
///
/// @param postgres with a database and a role for each service that keeps data
/// @param kafka    with all topics of the contract
public record LocalStack(LocalPostgres postgres, LocalKafka kafka) implements AutoCloseable {

    /// The databases, each named after the role that owns it.
    public static final List<String> DATABASES = List.of("catalog", "recommender");

    /// Starts both under one directory, side by side.
    ///
    /// @param postgresPort 0 for any free one
    /// @param kafkaPort    0 for any free one
    public static LocalStack start(Path home, int postgresPort, int kafkaPort, Durability durability)
            throws IOException {
        var database = new FutureTask<>(() -> LocalPostgres.start(
                home.resolve("postgres"),
                home.resolve("logs").resolve("postgres.log"),
                postgresPort,
                durability,
                DATABASES));
        Thread.ofPlatform().name("postgres-start").start(database);
        LocalKafka kafka;
        try {
            kafka = LocalKafka.start(home.resolve("kafka"), kafkaPort, durability, Topic.declared());
        } catch (IOException | RuntimeException failed) {
            try (LocalPostgres _ = started(database)) {
                throw failed;
            }
        }
        try {
            return new LocalStack(started(database), kafka);
        } catch (IOException | RuntimeException failed) {
            kafka.close();
            throw failed;
        }
    }

    private static LocalPostgres started(FutureTask<LocalPostgres> database) throws IOException {
        try {
            return database.get();
        } catch (ExecutionException failed) {
            Throwable cause = Objects.requireNonNullElse(failed.getCause(), failed);
            throw new IOException("PostgreSQL can't be started: " + cause.getMessage(), cause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while PostgreSQL was starting", interrupted);
        }
    }

    @Override
    public void close() throws IOException {
        try (postgres) {
            kafka.close();
        }
    }
}
