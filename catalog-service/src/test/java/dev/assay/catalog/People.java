package dev.assay.catalog;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.assay.catalog.account.Role;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Somebody of each role, signed in to the service under test.
public final class People {

    private static final Path FIRST = Path.of("target/first-administrator");
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private People() {}

    /// A request by somebody of a role, whose name is that of the role.
    public static RequestSpecification as(Role role) {
        return bearing(token(role));
    }

    public static RequestSpecification bearing(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    /// Makes an account, and gives its password.
    public static String newAccount(String name, Role role) {
        return as(Role.ADMIN)
                .body(Map.of("name", name, "role", role.word()))
                .post("/api/v1/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("password");
    }

    public static String signIn(String name, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("name", name, "password", password))
                .post("/api/v1/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    /// Tokens are kept for each database, which is known by the password that was made for it.
    public static String token(Role role) {
        String first = firstPassword();
        String key = first + role;
        String known = TOKENS.get(key);
        if (known == null) {
            known = role == Role.ADMIN ? signIn("admin", first) : signIn(role.word(), newAccount(role.word(), role));
            TOKENS.put(key, known);
        }
        return known;
    }

    private static String firstPassword() {
        // The service makes its first account before it serves a catalogue; until then the file may be an older one's.
        await().atMost(Duration.ofMinutes(2))
                .until(() -> given().get("/api/v1/catalog").statusCode() == 200);
        try {
            return Files.readString(FIRST).strip().split(" ", -1)[1];
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
