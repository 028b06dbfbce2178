package dev.assay.catalog.problem;

import static dev.assay.catalog.People.as;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import dev.assay.catalog.CatalogStack;
import dev.assay.catalog.account.Role;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Connections on which nothing moves, where that is allowed for a second only.
@QuarkusTest
@TestProfile(BusyConnectionsTest.Impatient.class)
@WithTestResource(value = CatalogStack.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class BusyConnectionsTest {

    /// The lock that publishes take.
    private static final long PUBLISHING = 4_151_541_901L;

    /// What the server is set to here.
    public static final class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.idle-timeout", "1s", "assay.body-within", "60s");
        }
    }

    @Inject
    DataSource database;

    @BeforeEach
    void wait_until_the_catalogue_is_loaded() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> given().get("/api/v1/catalog").statusCode() == 200);
    }

    @Test
    void who_asks_for_a_change_that_takes_long_is_told_what_came_of_it() throws Exception {
        var change = as(Role.ADMIN)
                .header("If-None-Match", "*")
                .body(Map.of("name", "Slow", "description", "Written slowly", "reason", "A test"));
        try (Connection other = database.getConnection();
                var lock = other.createStatement()) {
            lock.execute("select pg_advisory_lock(%d)".formatted(PUBLISHING));
            var release = Thread.ofPlatform().start(() -> {
                try {
                    lock.execute("select pg_advisory_unlock(%d) from pg_sleep(4)".formatted(PUBLISHING));
                } catch (SQLException failed) {
                    throw new IllegalStateException(failed);
                }
            });
            change.put("/api/v1/use-cases/slow").then().statusCode(201);
            release.join();
        }
    }

    @Test
    void who_has_an_answer_and_asks_for_nothing_more_is_cut_off() throws Exception {
        closes("POST /api/v1/sessions HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n");
    }

    @Test
    void who_does_not_send_all_of_a_change_is_cut_off() throws Exception {
        closes(
                "POST /api/v1/sessions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{");
    }

    private void closes(String request) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            // To its end: whatever is answered before.
            assertDoesNotThrow(() -> socket.getInputStream().readAllBytes());
        }
    }
}
