package dev.assay.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.local.Durability;
import dev.assay.local.FreePort;
import dev.assay.local.LocalKafka;
import dev.assay.local.LocalPostgres;
import dev.assay.local.LocalStack;
import dev.assay.local.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `docker-compose.yml` and the images do, done by real processes: databases and topics made by its scripts, and
/// the packaged services started by the images' commands with exactly its environment, but on loopback.
class ContainersIT {

    private static final Path CHECKOUT = Path.of(Objects.requireNonNull(System.getProperty("assay.checkout")))
            .toAbsolutePath()
            .normalize();
    private static final String SECRET = "of-this-test-alone";
    private static final Pattern VARIABLE = Pattern.compile("(\\w+)=(\\S+)");
    private static final int STOPPED_BY_SIGTERM = 128 + 15;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by the test's runner
    static Path home;

    @SuppressWarnings("NullAway.Init") // set before all tests
    static LocalPostgres postgres;

    @SuppressWarnings("NullAway.Init") // set before all tests
    static LocalKafka kafka;

    @BeforeAll
    static void start() throws Exception {
        RunningAssay.train(home.resolve("training"));
        // The broker has much to tell.
        Logger.getLogger("").setLevel(Level.WARNING);
        postgres = postgres("postgres", List.of());
        kafka = LocalKafka.start(home.resolve("kafka"), 0, Durability.SURVIVES_KILL, List.of());
        createDatabases();
        createTopics();
    }

    @AfterAll
    static void stop() throws IOException {
        kafka.close();
        postgres.close();
    }

    @Test
    void the_databases_have_the_owners_and_rights_that_the_launcher_gives_them() throws Exception {
        try (LocalPostgres launchers = postgres("launcher", LocalStack.DATABASES)) {
            Map<String, String> own = rights(postgres);
            own.remove("keycloak");
            assertEquals(rights(launchers), own);
        }
    }

    @Test
    void the_topics_are_those_of_the_contract() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            for (Topic topic : Topic.declared()) {
                TopicDescription made = admin.describeTopics(List.of(topic.name()))
                        .allTopicNames()
                        .get()
                        .get(topic.name());
                assertEquals(
                        topic.partitions(),
                        Objects.requireNonNull(made).partitions().size());
                var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
                Config config =
                        admin.describeConfigs(List.of(resource)).all().get().get(resource);
                topic.config()
                        .forEach((setting, value) -> assertEquals(
                                value,
                                Objects.requireNonNull(config).get(setting).value()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog-service", "recommender-service", "web-ui"})
    void everything_that_an_image_takes_over_is_built(String service) throws Exception {
        for (String copy :
                Dockerfile.read(CHECKOUT.resolve(service).resolve("Dockerfile")).all("COPY")) {
            List<String> words = List.of(
                    copy.replaceFirst("^--from=\\S+ (--chown=\\S+ )?", "").split(" "));
            for (String source : words.subList(0, words.size() - 1)) {
                assertTrue(Files.exists(CHECKOUT.resolve(source.replaceFirst("^/assay/?", ""))), copy);
            }
        }
    }

    @Test
    void the_services_start_with_what_compose_gives_them_answer_and_stop_when_told() throws Exception {
        List<String> services = List.of("catalog-service", "recommender-service", "web-ui");
        Map<String, Integer> ports = new HashMap<>();
        for (String service : services) {
            ports.put(service, FreePort.next());
        }
        List<OneService> running = new ArrayList<>();
        try {
            for (String service : services) {
                running.add(start(service, ports));
            }
            for (OneService service : running) {
                service.awaitReady();
                assertEquals(0, run(List.of(CHECKOUT + "/deploy/container/healthy", service.managementPort())));
                assertFalse(service.log().matches("(?s).*\\[(warning|error)].*"), service.log());
            }
            String page =
                    Rest.get(running.getLast().at("/compare/express-vs-flask")).body();
            assertTrue(page.contains("Flask"), page);
            assertTrue(Files.exists(home.resolve("first-administrator")));
        } finally {
            for (OneService service : running.reversed()) {
                assertEquals(STOPPED_BY_SIGTERM, service.stop());
            }
        }
        assertTrue(run(List.of(CHECKOUT + "/deploy/container/healthy", "1")) != 0);
    }

    private static OneService start(String service, Map<String, Integer> ports) throws IOException {
        ComposeFile compose = ComposeFile.read(CHECKOUT.resolve("docker-compose.yml"), secrets());
        Dockerfile dockerfile = Dockerfile.read(CHECKOUT.resolve(service).resolve("Dockerfile"));
        Map<String, String> environment = new TreeMap<>();
        VARIABLE.matcher(dockerfile.all("ENV").getFirst())
                .results()
                .forEach(variable -> environment.put(variable.group(1), variable.group(2)));
        environment.putAll(compose.environmentOf(service));
        environment.replaceAll((_, value) -> onLoopback(value, ports));
        int port = Objects.requireNonNull(ports.get(service));
        String variable =
                "ASSAY_%s_".formatted(service.substring(0, service.indexOf('-')).toUpperCase(Locale.ROOT));
        environment.put(variable + "PORT", String.valueOf(port));
        environment.put(variable + "MANAGEMENT_PORT", String.valueOf(port + 1000));
        List<String> command =
                new ArrayList<>(Dockerfile.words(dockerfile.all("ENTRYPOINT").getFirst()));
        command.replaceAll(word -> word.replaceFirst("^@/app/", "@%s/deploy/container/".formatted(CHECKOUT))
                .replace("/app/", "%s/%s/target/app/".formatted(CHECKOUT, service)));
        command.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // The limit of the container, from which the JVM works out its heap.
        command.add(1, "-XX:MaxRAM=" + compose.service(service).get("mem_limit").asText());
        return OneService.start(command, environment, Files.createTempFile(home, service, ".log"), port);
    }

    private static String onLoopback(String value, Map<String, Integer> ports) {
        String local = value.replace("0.0.0.0", "127.0.0.1")
                .replace("kafka:9092", kafka.bootstrapServers())
                .replace(
                        "/tmp/first-administrator",
                        home.resolve("first-administrator").toString())
                .replace("jdbc:postgresql://postgres:5432/", postgres.jdbcUrl(""));
        for (var port : ports.entrySet()) {
            local = local.replaceFirst(port.getKey() + ":\\d+", "127.0.0.1:" + port.getValue());
        }
        return local;
    }

    private static Map<String, String> secrets() {
        Map<String, String> secrets = new HashMap<>();
        for (String name : List.of("POSTGRES", "CATALOG_DATABASE", "RECOMMENDER_DATABASE", "KEYCLOAK_DATABASE")) {
            secrets.put(name + "_PASSWORD", SECRET);
        }
        secrets.put("KEYCLOAK_ADMIN_PASSWORD", SECRET);
        secrets.put("GRAFANA_ADMIN_PASSWORD", SECRET);
        return secrets;
    }

    /// Runs the statements that psql runs when the container's data directory is new.
    private static void createDatabases() throws IOException, SQLException {
        var statements = new StringBuilder();
        for (String line : Files.readAllLines(CHECKOUT.resolve("deploy/compose/databases.sql"))) {
            if (!line.startsWith("--") && !line.startsWith("\\getenv password ")) {
                statements
                        .append(line.replace(":'password'", "'" + SECRET + "'"))
                        .append('\n');
            }
        }
        try (Connection connection = superuser(postgres);
                var statement = connection.createStatement()) {
            // One by one, for a database isn't created together with anything else.
            for (String sql : statements.toString().split(";", -1)) {
                statement.execute(sql);
            }
        }
    }

    /// Runs the script of the container `topics`, with the broker's command line from its own artifact.
    private static void createTopics() throws IOException, InterruptedException {
        Path tools = Files.createDirectory(home.resolve("bin"));
        Path kafkaTopics = Files.writeString(tools.resolve("kafka-topics.sh"), """
                #!/bin/sh
                exec '%s/bin/java' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '%s' org.apache.kafka.tools.TopicCommand "$@"
                """.formatted(
                        System.getProperty("java.home"), System.getProperty("java.class.path")));
        Files.setPosixFilePermissions(kafkaTopics, PosixFilePermissions.fromString("rwx------"));
        var script = new ProcessBuilder(
                CHECKOUT + "/deploy/compose/create-topics",
                CHECKOUT + "/contracts/events/topics.yaml",
                kafka.bootstrapServers());
        script.environment().merge("PATH", tools.toString(), (path, first) -> first + ":" + path);
        script.redirectErrorStream(true)
                .redirectOutput(home.resolve("topics.log").toFile());
        assertEquals(0, script.start().waitFor(), () -> {
            try {
                return Files.readString(home.resolve("topics.log"));
            } catch (IOException failed) {
                return failed.toString();
            }
        });
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("commands.log").toFile())
                .start()
                .waitFor();
    }

    private static LocalPostgres postgres(String name, List<String> databases) throws IOException {
        return LocalPostgres.start(
                home.resolve(name), home.resolve(name + ".log"), 0, Durability.SURVIVES_KILL, databases);
    }

    private static Connection superuser(LocalPostgres server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", server.password());
    }

    /// Each database's owner and what others may do in it.
    private static Map<String, String> rights(LocalPostgres server) throws SQLException {
        Map<String, String> rights = new TreeMap<>();
        try (Connection connection = superuser(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select datname, rolname, rolsuper, rolcreatedb, datacl::text
                        from pg_database join pg_roles on pg_roles.oid = datdba
                        where datname not in ('postgres', 'template0', 'template1')""")) {
            while (rows.next()) {
                rights.put(
                        rows.getString(1),
                        "%s %s %s %s"
                                .formatted(
                                        rows.getString(2), rows.getBoolean(3), rows.getBoolean(4), rows.getString(5)));
            }
        }
        return rights;
    }
}
