package dev.assay.catalog.account;

import static dev.assay.catalog.People.as;
import static dev.assay.catalog.People.bearing;
import static dev.assay.catalog.People.newAccount;
import static dev.assay.catalog.People.signIn;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.catalog.CatalogStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(CatalogStack.class)
class AccountApiTest {

    private static final String NEW_PASSWORD = "correct horse battery staple";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Inject
    Session database;

    @AfterEach
    void end_threads() {
        threads.close();
    }

    @Test
    void signing_in_gives_a_token_that_tells_who_one_is() {
        String token = signIn("ada", newAccount("ada", Role.EDITOR));
        bearing(token)
                .get("/api/v1/sessions/current")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("account", is("ada"))
                .body("role", is("editor"));
    }

    @Test
    void neither_tokens_nor_passwords_lie_in_the_database() {
        String password = newAccount("keeps", Role.CONTRIBUTOR);
        String token = signIn("keeps", password);
        List<String> kept = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select password_hash from account union all select token_hash from session",
                                String.class)
                        .getResultList());
        assertEquals(
                List.of(),
                kept.stream()
                        .filter(text -> text.contains(token) || text.contains(password))
                        .toList());
        assertEquals(
                1,
                QuarkusTransaction.requiringNew()
                        .call(() -> database.createNativeQuery(
                                        "select count(*) from account where name = 'keeps'"
                                                + " and password_hash like 'pbkdf2-sha512$210000$%'",
                                        Long.class)
                                .getSingleResult()));
    }

    @Test
    void a_token_dies_when_its_bearer_signs_out() {
        String token = signIn("leaves", newAccount("leaves", Role.CONTRIBUTOR));
        bearing(token).delete("/api/v1/sessions/current").then().statusCode(204);
        isDead(token);
    }

    @Test
    void a_disabled_account_is_out_at_once_and_can_be_let_in_again() {
        String password = newAccount("suspect", Role.EDITOR);
        String token = signIn("suspect", password);
        change("suspect", "editor", true).statusCode(200).body("disabled", is(true));
        isDead(token);
        attempt("suspect", password).statusCode(401);
        change("suspect", "contributor", false).statusCode(200);
        isDead(token);
        bearing(signIn("suspect", password))
                .get("/api/v1/sessions/current")
                .then()
                .body("role", is("contributor"));
    }

    @Test
    void a_new_role_counts_from_the_next_request_on() {
        String token = signIn("rises", newAccount("rises", Role.CONTRIBUTOR));
        bearing(token).get("/api/v1/accounts").then().statusCode(403);
        change("rises", "admin", false).statusCode(200);
        bearing(token).get("/api/v1/accounts").then().statusCode(200).body("items.name", hasItem("rises"));
        change("rises", "contributor", false).statusCode(200);
        bearing(token).get("/api/v1/accounts").then().statusCode(403).body("type", is("/problems/forbidden"));
    }

    @Test
    void people_change_their_own_password_and_are_signed_out() {
        String first = newAccount("careful", Role.CONTRIBUTOR);
        String token = signIn("careful", first);
        changePassword(token, "wrong password", NEW_PASSWORD).statusCode(401);
        changePassword(token, first, NEW_PASSWORD).statusCode(204);
        isDead(token);
        attempt("careful", first).statusCode(401);
        signIn("careful", NEW_PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "careless-name", ""})
    void a_poor_password_is_refused(String poor) {
        String name = "careless-name";
        as(Role.ADMIN).body(Map.of("name", name, "role", "contributor")).post("/api/v1/accounts");
        String first = resetPassword(name);
        changePassword(signIn(name, first), first, poor)
                .statusCode(422)
                .body("errors.pointer", hasItem("/replacement"));
    }

    @Test
    void an_administrator_resets_a_password() {
        String first = newAccount("forgets", Role.CONTRIBUTOR);
        String token = signIn("forgets", first);
        String second = resetPassword("forgets");
        isDead(token);
        attempt("forgets", first).statusCode(401);
        signIn("forgets", second);
    }

    @Test
    void the_last_administrator_stays() {
        change("admin", "editor", false).statusCode(409).body("type", is("/problems/last-administrator"));
        change("admin", "admin", true).statusCode(409);
    }

    @Test
    void a_name_belongs_to_one_account() {
        newAccount("twice", Role.CONTRIBUTOR);
        as(Role.ADMIN)
                .body(Map.of("name", "twice", "role", "admin"))
                .post("/api/v1/accounts")
                .then()
                .statusCode(409)
                .body("type", is("/problems/name-taken"));
    }

    @Test
    void a_wrong_password_and_an_unknown_name_get_the_same_answer() {
        newAccount("known", Role.CONTRIBUTOR);
        String wrong = attempt("known", "not the password")
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .extract()
                .asString();
        assertEquals(
                wrong,
                attempt("unknown", "not the password").statusCode(401).extract().asString());
    }

    @Test
    void guessing_is_slowed_down_for_the_guessed_name_alone() {
        String password = newAccount("guessed", Role.CONTRIBUTOR);
        String other = newAccount("bystander", Role.CONTRIBUTOR);
        for (int guess = 0; guess < 5; guess++) {
            attempt("guessed", "guess " + guess).statusCode(401);
        }
        attempt("guessed", password)
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body("type", is("/problems/too-many-attempts"));
        signIn("bystander", other);
    }

    @Test
    void guessing_is_slowed_down_where_a_password_is_changed_too() {
        String password = newAccount("guessed-inside", Role.CONTRIBUTOR);
        String token = signIn("guessed-inside", password);
        for (int guess = 0; guess < 5; guess++) {
            changePassword(token, "guess " + guess, NEW_PASSWORD).statusCode(401);
        }
        changePassword(token, password, NEW_PASSWORD)
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body("type", is("/problems/too-many-attempts"));
        bearing(token).get("/api/v1/sessions/current").then().statusCode(200);
    }

    @Test
    void who_signs_in_often_and_rightly_has_not_to_wait() {
        String password = newAccount("often", Role.CONTRIBUTOR);
        for (int time = 0; time < 52; time++) {
            attempt("often", password, "203.0.113.30").statusCode(201);
        }
    }

    @Test
    void what_could_not_be_checked_was_no_guess() {
        String password = newAccount("unlucky", Role.CONTRIBUTOR);
        changeHash("unlucky", "'?' || password_hash");
        for (int time = 0; time < 6; time++) {
            attempt("unlucky", password).statusCode(500);
        }
        changeHash("unlucky", "substr(password_hash, 2)");
        attempt("unlucky", password).statusCode(201);
    }

    @Test
    void a_password_that_is_replaced_while_somebody_signs_in_begins_no_session() throws Exception {
        String first = newAccount("hurries", Role.CONTRIBUTOR);
        Future<Integer> signingIn = QuarkusTransaction.requiringNew().call(() -> {
            database.createNativeMutationQuery(
                            "update account set password_hash = password_hash || 'A' where name = 'hurries'")
                    .executeUpdate();
            Future<Integer> begun =
                    threads.submit(() -> attempt("hurries", first).extract().statusCode());
            await().atMost(Duration.ofMinutes(1)).until(() -> begun.isDone() || isSomebodyWaiting());
            return begun;
        });
        assertEquals(401, signingIn.get());
    }

    private void changeHash(String name, String expression) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery(
                                "update account set password_hash = " + expression + " where name = :name")
                        .setParameter("name", name)
                        .executeUpdate());
    }

    private boolean isSomebodyWaiting() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                        "select count(*) from pg_stat_activity"
                                                + " where datname = current_database() and wait_event_type = 'Lock'",
                                        Long.class)
                                .getSingleResult()
                        > 0);
    }

    @Test
    void a_change_of_an_account_says_whether_it_is_disabled() {
        newAccount("banned", Role.EDITOR);
        change("banned", "editor", true).statusCode(200);
        as(Role.ADMIN)
                .body(Map.of("role", "contributor"))
                .put("/api/v1/accounts/banned")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/disabled"));
        as(Role.ADMIN).get("/api/v1/accounts").then().body("items.find { it.name == 'banned' }.disabled", is(true));
    }

    @Test
    void of_very_many_mistakes_the_first_are_told() {
        String body =
                IntStream.range(0, 20_000).mapToObj("\"%d\": 0"::formatted).collect(Collectors.joining(",", "{", "}"));
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/sessions")
                .then()
                .statusCode(422)
                .body("errors", hasSize(100))
                .body("detail", is("The body has 20002 mistakes, of which the first 100 are told."));
    }

    @Test
    void who_guesses_can_t_choose_an_address_by_what_it_tells_the_proxy() {
        String password = newAccount("guessed-from-far", Role.CONTRIBUTOR);
        for (int guess = 0; guess < 5; guess++) {
            attempt("guessed-from-far", "guess " + guess, "198.51.100.%d, 203.0.113.20".formatted(guess))
                    .statusCode(401);
        }
        attempt("guessed-from-far", password, "198.51.100.9, 203.0.113.20").statusCode(429);
        attempt("guessed-from-far", password, "203.0.113.20, 203.0.113.21").statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "{},                                             422, /name",
        "'{\"name\": 7, \"password\": \"x\"}',           422, /name",
        "'{\"name\": \"a\", \"password\": \"\"}',        422, /password",
        "'{\"name\": \"a\", \"password\": \"x\", \"role\": \"admin\"}', 422, /role",
    })
    void a_wrong_field_is_named(String body, int status, String pointer) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/sessions")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"name\": \"a\", \"name\": \"b\", \"password\": \"x\"}",
                "{\"name\": \"a\", \"password\": \"x\"} {}",
                "{\"name\": \"a\\u0000\", \"password\": \"x\"}",
                "{\"name\": \"a\\ud800\", \"password\": \"x\"}",
                "{\"name\": \"a\", \"password\": \"x\"",
                "{\"a\":[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]}",
                "name=a&password=x"
            })
    void what_is_no_json_object_is_refused(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/sessions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", is("/problems/malformed-body"));
    }

    @Test
    void other_media_types_are_refused() {
        given().contentType("text/plain")
                .body("name=a")
                .post("/api/v1/sessions")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void a_token_that_was_never_given_out_is_refused() {
        isDead("assay_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        isDead("assay_");
        given().get("/api/v1/sessions/current")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", notNullValue())
                .body("type", is("/problems/unauthorized"));
    }

    @Test
    void reading_needs_no_token_and_minds_no_dead_one() {
        bearing("assay_dead").get("/api/v1/catalog").then().statusCode(not(401));
    }

    private static void isDead(String token) {
        bearing(token)
                .get("/api/v1/sessions/current")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("detail", containsString("token"));
    }

    private static ValidatableResponse attempt(String name, String password) {
        return attempt(name, password, "127.0.0.1");
    }

    private static ValidatableResponse attempt(String name, String password, String forwardedFor) {
        return given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", forwardedFor)
                .body(Map.of("name", name, "password", password))
                .post("/api/v1/sessions")
                .then();
    }

    private static ValidatableResponse change(String name, String role, boolean disabled) {
        return as(Role.ADMIN)
                .body(Map.of("role", role, "disabled", disabled))
                .put("/api/v1/accounts/" + name)
                .then();
    }

    private static ValidatableResponse changePassword(String token, String current, String replacement) {
        return bearing(token)
                .body(Map.of("current", current, "replacement", replacement))
                .put("/api/v1/sessions/current/password")
                .then();
    }

    private static String resetPassword(String name) {
        return as(Role.ADMIN)
                .post("/api/v1/accounts/" + name + "/password-resets")
                .then()
                .statusCode(201)
                .extract()
                .path("password");
    }
}
