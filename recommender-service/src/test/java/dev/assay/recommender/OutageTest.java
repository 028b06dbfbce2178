package dev.assay.recommender;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.local.Durability;
import dev.assay.local.LocalKafka;
import dev.assay.local.LocalPostgres;
import dev.assay.local.LocalStack;
import dev.assay.local.TemporaryFolder;
import dev.assay.local.Topic;
import dev.assay.local.testing.Ledger;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// A service that starts alone, and whose database and broker come and go.
@QuarkusTest
@TestProfile(OutageTest.StartedAlone.class)
@TestMethodOrder(OrderAnnotation.class)
class OutageTest {

    private static final Duration BACK_WITHIN = Duration.ofSeconds(30);
    private static final int BURST = 40;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static TemporaryFolder home;

    private static @Nullable LocalPostgres postgres;
    private static @Nullable LocalKafka kafka;

    @TestHTTPResource(value = "/health", management = true)
    @SuppressWarnings("NullAway.Init") // set by the test's runner
    URI health;

    private final String id = UUID.randomUUID().toString();
    private final List<String> burst =
            Stream.generate(() -> UUID.randomUUID().toString()).limit(BURST).toList();

    @BeforeAll
    static void makeRoom() throws IOException {
        home = TemporaryFolder.create("assay-outage");
        Path postgresHome = Files.createDirectories(home.path().resolve("postgres"));
        Files.writeString(postgresHome.resolve("password"), StartedAlone.PASSWORD);
    }

    @AfterAll
    static void stop() throws IOException {
        stopKafka();
        stopPostgres();
        home.close();
    }

    @Test
    @Order(1)
    void without_a_database_and_a_broker_it_is_alive_and_not_ready() {
        given().get(health + "/live").then().statusCode(200);
        given().get(health + "/ready").then().statusCode(503);
        given().get("/api/v1/questionnaire").then().statusCode(200);
        Questionnaires.post(Questionnaires.body(id, "under-100"))
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unavailable"));
    }

    @Test
    @Order(2)
    void it_is_ready_by_itself_once_both_are_there() throws IOException {
        startPostgres();
        startKafka();
        TestCatalog.publish();
        await().atMost(BACK_WITHIN)
                .untilAsserted(() -> given().get(health + "/ready").then().statusCode(200));
        Questionnaires.post(Questionnaires.body(id, "under-100")).then().statusCode(202);
        Questionnaires.completed(id);
    }

    @Test
    @Order(3)
    void without_a_broker_it_stays_ready_and_accepts_what_is_scored_later() throws IOException {
        stopKafka();
        given().get(health + "/ready").then().statusCode(200);
        burst.forEach(each -> Questionnaires.post(Questionnaires.body(each, "under-100"))
                .then()
                .statusCode(202));
        Questionnaires.get(burst.getFirst()).then().statusCode(202).header("Retry-After", "1");
        startKafka();
        assertAllIsScoredOnce();
    }

    @Test
    @Order(4)
    void without_a_database_what_arrives_waits_and_is_never_set_aside() throws IOException {
        publish(burst.subList(0, BURST / 2));
        stopPostgres();
        publish(burst.subList(BURST / 2, BURST));
        await().untilAsserted(() -> given().get(health + "/ready").then().statusCode(503));
        given().get(health + "/live").then().statusCode(200);
        Questionnaires.get(burst.getFirst()).then().statusCode(503);
        startPostgres();
        assertAllIsScoredOnce();
    }

    /// Reads everything back.
    private void assertAllIsScoredOnce() {
        await().atMost(BACK_WITHIN).untilAsserted(() -> assertEquals(Set.of(), ledger().lost(burst)));
        assertEquals(Set.of(), ledger().doubled());
    }

    private static Ledger ledger() {
        return Ledger.of(StartedAlone.database(), StartedAlone.PASSWORD, "127.0.0.1:" + StartedAlone.KAFKA_PORT);
    }

    private static void publish(List<String> ids) {
        TestTopics.publish(ids.stream()
                .map(each -> TestTopics.event(
                        "questionnaire-submitted",
                        "dev.assay.questionnaire.submitted.v1",
                        each,
                        Questionnaires.submitted(each, "under-100")))
                .toList());
    }

    private static void startPostgres() throws IOException {
        postgres = LocalPostgres.start(
                home.path().resolve("postgres"),
                home.path().resolve("postgres.log"),
                StartedAlone.POSTGRES_PORT,
                Durability.SURVIVES_KILL,
                LocalStack.DATABASES);
    }

    private static void stopPostgres() throws IOException {
        if (postgres != null) {
            postgres.close();
            postgres = null;
        }
    }

    private static void startKafka() throws IOException {
        kafka = LocalKafka.start(
                home.path().resolve("kafka"), StartedAlone.KAFKA_PORT, Durability.SURVIVES_KILL, Topic.declared());
    }

    private static void stopKafka() {
        if (kafka != null) {
            kafka.close();
            kafka = null;
        }
    }

    /// Where the database and the broker will be.
    public static class StartedAlone implements QuarkusTestProfile {

        static final int POSTGRES_PORT;
        static final int KAFKA_PORT;
        static final String PASSWORD = "known-before-the-start";

        static {
            try (var one = new ServerSocket(0);
                    var other = new ServerSocket(0)) {
                POSTGRES_PORT = one.getLocalPort();
                KAFKA_PORT = other.getLocalPort();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        static String database() {
            return "jdbc:postgresql://127.0.0.1:%d/recommender".formatted(POSTGRES_PORT);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "kafka.bootstrap.servers",
                    "127.0.0.1:" + KAFKA_PORT,
                    "quarkus.datasource.jdbc.url",
                    database(),
                    "quarkus.datasource.username",
                    "recommender",
                    "quarkus.datasource.password",
                    PASSWORD);
        }
    }
}
