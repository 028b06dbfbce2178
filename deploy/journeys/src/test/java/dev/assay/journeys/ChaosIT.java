package dev.assay.journeys;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.local.Durability;
import dev.assay.local.FreePort;
import dev.assay.local.LocalKafka;
import dev.assay.local.LocalPostgres;
import dev.assay.local.LocalStack;
import dev.assay.local.Topic;
import dev.assay.local.testing.Ledger;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Questionnaires and edits go on without pause while one part after another is killed, frozen or cut off,
/// the database's disk is full, and clocks are wrong. In the end everything that was accepted is there, and
/// nothing twice. Says how long each recovery took.
///
/// `assay.chaos.rounds` tells how often each fault happens; from the second round on in any order.
class ChaosIT {

    private static final int ROUNDS = Integer.getInteger("assay.chaos.rounds", 1);
    private static final int REQUESTS_DURING_A_FAULT = 6;
    private static final int DISK_MEBIBYTES = 512;
    private static final Duration CLOCK_AHEAD = Duration.ofHours(3);
    private static final Duration RECOVERED_WITHIN = Duration.ofMinutes(2);

    /// What breaks, and how it is mended.
    private record Fault(String name, Step begin, Step end) {}

    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    /// The broker has much to tell, and whoever stops the database's server complains that it has crashed. What they
    /// are told is kept for as long as these are.
    private static final Logger ALL = Logger.getLogger("");

    private static final Logger SERVER = Logger.getLogger("io.zonky.test.db.postgres");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by the test's runner
    static Path home;

    @SuppressWarnings("NullAway.Init") // set before all tests
    static LocalPostgres postgres;

    @SuppressWarnings("NullAway.Init") // set before all tests
    static LocalKafka kafka;

    @SuppressWarnings("NullAway.Init") // set before all tests
    static Wire database;

    @SuppressWarnings("NullAway.Init") // set before all tests
    static Wire broker;

    @SuppressWarnings("NullAway.Init") // set before all tests
    static Optional<SmallDisk> disk;

    @SuppressWarnings("NullAway.Init") // set before all tests
    static Map<String, WrongClock> clocks;

    @SuppressWarnings("NullAway.Init") // set before all tests
    static OneService catalog;

    @SuppressWarnings("NullAway.Init") // set before all tests
    static OneService recommender;

    @BeforeAll
    static void start() throws IOException {
        ALL.setLevel(Level.SEVERE);
        SERVER.setLevel(Level.OFF);
        disk = SmallDisk.mount(home.resolve("postgres"), DISK_MEBIBYTES);
        startPostgres(0);
        database = Wire.to(port(postgres.jdbcUrl("")));
        int kafkaPort = FreePort.next();
        broker = Wire.to(kafkaPort);
        startKafka(kafkaPort);
        clocks = new HashMap<>();
        for (String part : List.of("CATALOG", "RECOMMENDER")) {
            WrongClock.of(home.resolve(part + ".clock")).ifPresent(clock -> clocks.put(part, clock));
        }
        catalog = service("CATALOG", FreePort.next());
        recommender = service("RECOMMENDER", FreePort.next());
        catalog.awaitReady();
        recommender.awaitReady();
    }

    @AfterAll
    static void stop() throws IOException {
        recommender.close();
        catalog.close();
        database.close();
        broker.close();
        kafka.close();
        postgres.close();
        if (disk.isPresent()) {
            disk.get().close();
        }
    }

    @Test
    void whatever_breaks_nothing_accepted_is_lost_and_nothing_happens_twice() throws Exception {
        int postgresPort = port(postgres.jdbcUrl(""));
        int kafkaPort = port(kafka.bootstrapServers());
        Traffic traffic = Traffic.begin(
                recommender.at("/"), catalog.at("/"), Files.readString(home.resolve("first-administrator")));
        List<Fault> faults = new ArrayList<>(List.of(
                new Fault(
                        "recommender killed",
                        () -> recommender.kill(),
                        () -> recommender = service("RECOMMENDER", recommender.port())),
                new Fault("catalogue killed", () -> catalog.kill(), () -> catalog = service("CATALOG", catalog.port())),
                new Fault(
                        "recommender frozen",
                        () -> signal("STOP", recommender.pid()),
                        () -> signal("CONT", recommender.pid())),
                new Fault("database cut off", () -> database.cut(), () -> database.mend()),
                new Fault("database silent", () -> database.fallSilent(), () -> database.mend()),
                new Fault(
                        "database crashed",
                        () -> {
                            ProcessHandle server = postgres.process();
                            signal("QUIT", server.pid());
                            await().until(() -> !server.isAlive());
                        },
                        () -> {
                            postgres.close();
                            startPostgres(postgresPort);
                        }),
                new Fault("broker cut off", () -> broker.cut(), () -> broker.mend()),
                new Fault("broker silent", () -> broker.fallSilent(), () -> broker.mend()),
                new Fault("broker stopped", () -> kafka.close(), () -> startKafka(kafkaPort))));
        disk.ifPresentOrElse(
                full -> faults.add(new Fault(
                        "disk full",
                        () -> {
                            full.fill();
                            int before = traffic.refusals();
                            await().atMost(RECOVERED_WITHIN).until(() -> traffic.refusals() > before);
                        },
                        () -> {
                            full.free();
                            if (!isRunning(postgres)) {
                                postgres.close();
                                startPostgres(postgresPort);
                            }
                        })),
                () -> System.out.println("disk full: left out, for no file system can be mounted here"));
        if (clocks.isEmpty()) {
            System.out.println("clocks wrong: left out, for ASSAY_FAKETIME names no library");
        } else {
            // Nothing is to recover from: it goes on with a wrong clock.
            faults.add(new Fault("clocks set wrong", () -> {}, () -> {
                set("CATALOG", CLOCK_AHEAD);
                set("RECOMMENDER", CLOCK_AHEAD.negated());
            }));
            faults.add(new Fault("clocks wrong otherwise", () -> {}, () -> {
                set("CATALOG", CLOCK_AHEAD.negated());
                set("RECOMMENDER", CLOCK_AHEAD);
            }));
            faults.add(new Fault("clocks put right", () -> {}, () -> {
                set("CATALOG", Duration.ZERO);
                set("RECOMMENDER", Duration.ZERO);
            }));
        }
        try {
            for (int round = 0; round < ROUNDS; round++) {
                for (Fault fault : faults) {
                    suffer(fault, traffic);
                }
                Collections.shuffle(faults, new Random(round));
            }
        } finally {
            traffic.stop();
        }
        assertNothingIsLostOrDoubled(traffic);
    }

    private static void suffer(Fault fault, Traffic traffic) throws IOException, InterruptedException {
        fault.begin().run();
        int before = traffic.attempts();
        await().atMost(RECOVERED_WITHIN).until(() -> traffic.attempts() >= before + REQUESTS_DURING_A_FAULT);
        int submitted = traffic.submitted.size();
        int edited = traffic.edited.size();
        long begun = System.nanoTime();
        fault.end().run();
        await(fault.name())
                .atMost(RECOVERED_WITHIN)
                .ignoreExceptions()
                .until(() -> traffic.edited.size() > edited
                        && traffic.submitted.size() > submitted
                        && Rest.get(recommender.at("/api/v1/recommendations/" + traffic.submitted.get(submitted)))
                                        .statusCode()
                                == 200);
        System.out.printf(
                "%-24s recovered after %5.1f s; refused so far: %d with 503, %d without an answer%n",
                fault.name(),
                Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0,
                traffic.refused.getOrDefault(503, 0),
                traffic.refused.getOrDefault(0, 0));
    }

    private static void assertNothingIsLostOrDoubled(Traffic traffic) throws SQLException {
        assertTrue(traffic.submitted.size() > REQUESTS_DURING_A_FAULT);
        // No answer, or one that says so.
        assertTrue(Set.of(0, 503).containsAll(traffic.refused.keySet()), traffic.refused::toString);
        await().atMost(RECOVERED_WITHIN)
                .ignoreExceptions()
                .untilAsserted(() -> assertEquals(Set.of(), ledger().lost(traffic.submitted)));
        assertEquals(Set.of(), ledger().doubled());
        Set<String> lost = new TreeSet<>(traffic.edited);
        Set<String> doubled = new TreeSet<>();
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("catalog"), "catalog", postgres.password());
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select id, count(*) from source where id like 'chaos-%' group by id")) {
            while (rows.next()) {
                lost.remove(rows.getString(1));
                if (rows.getInt(2) > 1) {
                    doubled.add(rows.getString(1));
                }
            }
        }
        assertEquals(Set.of(), lost);
        assertEquals(Set.of(), doubled);
        System.out.printf(
                "%d questionnaires and %d edits were accepted: 0 lost, 0 doubled%n",
                traffic.submitted.size(), traffic.edited.size());
    }

    private static Ledger ledger() {
        return Ledger.of(postgres.jdbcUrl("recommender"), postgres.password(), kafka.bootstrapServers());
    }

    private static OneService service(String part, int port) throws IOException {
        return OneService.start(
                part,
                "jdbc:postgresql://127.0.0.1:%d/".formatted(database.port()),
                postgres.password(),
                "127.0.0.1:" + broker.port(),
                home,
                port,
                clocks.containsKey(part) ? clocks.get(part).environment() : Map.of());
    }

    private static void set(String part, Duration ahead) throws IOException {
        Objects.requireNonNull(clocks.get(part)).set(ahead);
    }

    private static boolean isRunning(LocalPostgres server) {
        try {
            return server.process().isAlive();
        } catch (IOException gone) {
            return false;
        }
    }

    private static void startPostgres(int port) throws IOException {
        // As people have it: without waiting for the disk, a commit is lost when the server itself crashes.
        postgres = LocalPostgres.start(
                home.resolve("postgres"),
                home.resolve("postgres.log"),
                port,
                Durability.SURVIVES_POWER_LOSS,
                LocalStack.DATABASES);
    }

    private static void startKafka(int port) throws IOException {
        kafka = LocalKafka.start(
                home.resolve("kafka"), port, broker.port(), Durability.SURVIVES_KILL, Topic.declared());
    }

    private static int port(String address) {
        return URI.create("x://" + address.replaceFirst(".*//", "")).getPort();
    }

    private static void signal(String name, long process) throws IOException, InterruptedException {
        assertEquals(
                0,
                new ProcessBuilder("kill", "-" + name, String.valueOf(process))
                        .inheritIO()
                        .start()
                        .waitFor());
    }
}
