package dev.assay.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// A real PostgreSQL server as a child process. Its data live in a directory and outlive it: also a killed JVM, whose
/// orphaned server the next start takes over.
///
/// Every connection needs a password. It is generated at the first start and kept beside the data,
/// readable by the owner alone; all local roles share it.
public final class LocalPostgres implements AutoCloseable {

    private static final String ACCESS_RULES = """
            local all all              scram-sha-256
            host  all all 127.0.0.1/32 scram-sha-256
            host  all all ::1/128      scram-sha-256
            """;

    private final EmbeddedPostgres server;
    private final Path data;
    private final String password;

    private LocalPostgres(EmbeddedPostgres server, Path data, String password) {
        this.server = server;
        this.data = data;
        this.password = password;
    }

    /// Starts the server on loopback, with one database per name, owned by a role of the same name.
    ///
    /// @param home where its data, its binaries and its password are kept; made if it doesn't exist
    /// @param log  the file that gets what it says
    /// @param port 0 for any free one
    public static LocalPostgres start(Path home, Path log, int port, Durability durability, List<String> databases)
            throws IOException {
        Files.createDirectories(home);
        Files.createDirectories(log.getParent());
        Path passwordFile = home.resolve("password");
        String password = passwordIn(passwordFile);
        String onlyIfDurable = durability == Durability.SURVIVES_POWER_LOSS ? "on" : "off";
        Redirect output = Redirect.appendTo(log.toFile());
        Path data = home.resolve("data");
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setDataDirectoryCustomizer(LocalPostgres::requirePasswords)
                .setConnectConfig("password", password)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", onlyIfDurable)
                .setServerConfig("synchronous_commit", onlyIfDurable)
                .setServerConfig("full_page_writes", onlyIfDurable)
                .setServerConfig("max_connections", "100")
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        var postgres = new LocalPostgres(server, data, password);
        for (String database : databases) {
            postgres.create(database);
        }
        return postgres;
    }

    /// The JDBC address of a database.
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), database);
    }

    /// The password of every local role.
    public String password() {
        return password;
    }

    /// The server's process; its children do the work.
    public ProcessHandle process() throws IOException {
        try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
            String pid = lines.findFirst().orElseThrow(() -> new IOException("The server has no process id"));
            return ProcessHandle.of(Long.parseLong(pid.strip()))
                    .orElseThrow(() -> new IOException("The server is gone"));
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static String passwordIn(Path file) throws IOException {
        if (Files.notExists(file)) {
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    private static void requirePasswords(File data) {
        try {
            Files.writeString(data.toPath().resolve("pg_hba.conf"), ACCESS_RULES);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void create(String database) throws IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", database)) {
                execute(connection, "create role \"%s\" login password '%s'".formatted(database, password));
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
                execute(connection, "create database \"%1$s\" owner \"%1$s\"".formatted(database));
                execute(connection, "revoke connect on database \"%s\" from public".formatted(database));
            }
        } catch (SQLException failed) {
            throw new IOException("Database %s can't be created".formatted(database), failed);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
