package dev.assay.catalog.account;

import static dev.assay.catalog.People.as;
import static dev.assay.catalog.People.bearing;
import static dev.assay.local.testing.OpenIdProvider.token;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import dev.assay.catalog.CatalogStack;
import dev.assay.local.testing.OpenIdProvider;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Tokens of an OpenID provider, beside accounts of our own.
@QuarkusTest
@WithTestResource(value = OpenIdProvider.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@WithTestResource(value = CatalogStack.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class OpenIdTest {

    @BeforeEach
    void wait_until_the_catalogue_is_loaded() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> RestAssured.get("/api/v1/catalog").statusCode() == 200);
    }

    @ParameterizedTest
    @CsvSource({"admin, admin", "editor, editor", "contributor, contributor"})
    void a_role_comes_from_the_claim(String claimed, String role) {
        session(token(claims("ada", List.of("staff", claimed))))
                .statusCode(200)
                .body("account", is("oidc:ada"))
                .body("role", is(role));
    }

    @Test
    void an_editor_publishes_under_a_name_that_no_account_has() {
        bearing(token(claims("ada", List.of("editor"))))
                .header("If-None-Match", "*")
                .body(Map.of("name", "Foreign", "description", "Written from elsewhere", "reason", "A test"))
                .put("/api/v1/use-cases/foreign")
                .then()
                .statusCode(201);
        RestAssured.get("/api/v1/revisions/2").then().body("author", is("oidc:ada"));
    }

    @Test
    void who_has_no_role_here_may_only_read() {
        session(token(claims("ada", List.of("staff")))).statusCode(403);
    }

    @Test
    void who_has_no_account_here_has_no_password_here() {
        bearing(token(claims("ada", List.of("admin"))))
                .body(Map.of("current", "something old", "replacement", "something new"))
                .put("/api/v1/sessions/current/password")
                .then()
                .statusCode(409)
                .body("type", is("/problems/no-local-account"));
    }

    @Test
    void accounts_of_our_own_work_as_before() {
        as(Role.ADMIN).get("/api/v1/sessions/current").then().statusCode(200).body("account", is("admin"));
        session("assay_dead").statusCode(401);
    }

    static Stream<String> a_token_that_is_not_for_us_and_for_now_is_refused() {
        String good = claims("mallory", List.of("admin"));
        String issuer = OpenIdProvider.issuer();
        Stream<String> notForUs = Stream.of(
                token(good.replace("\"aud\": \"assay\"", "\"aud\": \"another\"")),
                token(good.replace(issuer, "https://issuer.example")),
                token(claims("mallory", List.of("admin"), Instant.now().minusSeconds(3600))),
                token(good.replaceAll("\"exp\": [0-9]+, ", "")),
                token(good.replace("mallory", "mal\\u202elory")));
        return Stream.concat(notForUs, OpenIdProvider.forgeries(good));
    }

    @ParameterizedTest
    @MethodSource
    void a_token_that_is_not_for_us_and_for_now_is_refused(String token) {
        session(token).statusCode(401).contentType("application/problem+json");
    }

    private static String claims(String name, List<String> groups) {
        return claims(name, groups, Instant.now().plusSeconds(300));
    }

    private static String claims(String name, List<String> groups, Instant expiry) {
        return """
                {"iss": "%s", "aud": "assay", "sub": "1", "exp": %d, "iat": %d, "preferred_username": "%s",
                "groups": ["%s"]}
                """.formatted(
                        OpenIdProvider.issuer(),
                        expiry.getEpochSecond(),
                        Instant.now().minusSeconds(10).getEpochSecond(),
                        name,
                        String.join("\", \"", groups));
    }

    private static ValidatableResponse session(String token) {
        return bearing(token).get("/api/v1/sessions/current").then();
    }
}
