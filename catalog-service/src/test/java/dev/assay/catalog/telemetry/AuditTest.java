package dev.assay.catalog.telemetry;

import static dev.assay.catalog.People.as;
import static dev.assay.catalog.People.bearing;
import static dev.assay.catalog.People.newAccount;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.catalog.CatalogStack;
import dev.assay.catalog.account.Role;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CatalogStack.class)
class AuditTest {

    private static final String VISITOR = "203.0.113.7";

    private final Queue<String> audited = new ConcurrentLinkedQueue<>();
    private final Logger audit = Logger.getLogger("dev.assay.audit");
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            audited.add(new PatternFormatter("%s").format(ExtLogRecord.wrap(line)));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        audit.addHandler(listener);
    }

    @AfterEach
    void stop_listening() {
        audit.removeHandler(listener);
    }

    @Test
    void refusals_and_uses_of_a_role_are_told_with_the_address_that_the_proxy_names() {
        as(Role.ADMIN).get("/api/v1/accounts").then().statusCode(200);
        given().header("X-Forwarded-For", VISITOR)
                .get("/api/v1/accounts")
                .then()
                .statusCode(401);
        as(Role.EDITOR).get("/api/v1/accounts").then().statusCode(403);
        told("event=role-used who=admin client=127.0.0.1 method=GET route=/api/v1/accounts status=200");
        told("event=refused who=anonymous client=%s method=GET route=/api/v1/accounts status=401".formatted(VISITOR));
        told("event=refused who=editor client=127.0.0.1 method=GET route=/api/v1/accounts status=403");
    }

    @Test
    void sessions_are_told_from_begin_to_end_without_secrets() {
        String password = newAccount("audited", Role.CONTRIBUTOR);
        given().contentType("application/json")
                .header("X-Forwarded-For", VISITOR)
                .body(Map.of("name", "audited", "password", "not " + password))
                .post("/api/v1/sessions")
                .then()
                .statusCode(401);
        String token = given().contentType("application/json")
                .header("X-Forwarded-For", VISITOR)
                .body(Map.of("name", "audited", "password", password))
                .post("/api/v1/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        bearing(token).delete("/api/v1/sessions/current").then().statusCode(204);
        told("event=sign-in-failed client=" + VISITOR);
        told("event=signed-in who=audited client=" + VISITOR);
        told("event=signed-out who=audited");
        assertEquals(
                List.of(),
                audited.stream()
                        .filter(line -> line.contains(token) || line.contains(password))
                        .toList());
    }

    @Test
    void taking_the_catalogue_away_is_told() {
        as(Role.EDITOR).get("/api/v1/exports/catalog.json").then().statusCode(200);
        assertTrue(
                audited.stream().anyMatch(line -> line.startsWith("event=exported who=anonymous ")), audited::toString);
    }

    private void told(String line) {
        assertTrue(audited.contains(line), audited::toString);
    }
}
