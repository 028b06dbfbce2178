package dev.assay.recommender.account;

import static dev.assay.local.testing.OpenIdProvider.token;
import static dev.assay.recommender.People.bearing;
import static org.awaitility.Awaitility.await;

import dev.assay.local.testing.OpenIdProvider;
import dev.assay.recommender.RecommenderStack;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Tokens of an OpenID provider at what administrators alone may read.
@QuarkusTest
@WithTestResource(value = OpenIdProvider.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@WithTestResource(value = RecommenderStack.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class OpenIdTest {

    @Test
    void who_has_the_role_by_the_providers_word_is_let_in() {
        await().until(() ->
                bearing(token(claims("admin", 300))).get("/api/v1/dead-letters").statusCode() == 200);
    }

    @Test
    void who_has_a_smaller_role_is_not() {
        deadLetters(token(claims("editor", 300))).statusCode(403);
        deadLetters(token(claims("staff", 300))).statusCode(403);
    }

    static Stream<String> a_token_that_is_not_for_us_and_for_now_is_refused() {
        String good = claims("admin", 300);
        Stream<String> notForUs = Stream.of(
                token(good.replace("\"aud\": \"assay\"", "\"aud\": \"another\"")),
                token(good.replace(OpenIdProvider.issuer(), "https://issuer.example")),
                token(claims("admin", -3600)),
                token(good.replaceAll("\"exp\": [0-9]+, ", "")));
        return Stream.concat(notForUs, OpenIdProvider.forgeries(good));
    }

    @ParameterizedTest
    @MethodSource
    void a_token_that_is_not_for_us_and_for_now_is_refused(String token) {
        deadLetters(token).statusCode(401).header("WWW-Authenticate", "Bearer").contentType("application/problem+json");
    }

    private static String claims(String group, int validForSeconds) {
        return """
                {"iss": "%s", "aud": "assay", "sub": "1", "exp": %d, "iat": %d, "preferred_username": "ada",
                "groups": ["%s"]}
                """.formatted(
                        OpenIdProvider.issuer(),
                        Instant.now().plusSeconds(validForSeconds).getEpochSecond(),
                        Instant.now().minusSeconds(10).getEpochSecond(),
                        group);
    }

    private static ValidatableResponse deadLetters(String token) {
        return bearing(token).get("/api/v1/dead-letters").then();
    }
}
