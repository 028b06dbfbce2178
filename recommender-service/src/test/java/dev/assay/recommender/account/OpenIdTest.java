package dev.assay.recommender.account;

import static dev.assay.recommender.People.bearing;
import static dev.assay.recommender.account.OpenIdProvider.base64;
import static org.awaitility.Awaitility.await;

import dev.assay.local.testing.StackResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Tokens of an OpenID provider at what administrators alone may read.
@QuarkusTest
@WithTestResource(value = OpenIdProvider.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@WithTestResource(
        value = StackResource.class,
        scope = TestResourceScope.RESTRICTED_TO_CLASS,
        initArgs = @ResourceArg(name = "database", value = "recommender"))
class OpenIdTest {

    private static final String HEADER = "{\"alg\": \"RS256\", \"typ\": \"JWT\", \"kid\": \"one\"}";

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

    static Stream<String> a_token_that_is_not_for_us_and_for_now_is_refused() throws GeneralSecurityException {
        String good = claims("admin", 300);
        return Stream.of(
                token(good.replace("\"aud\": \"assay\"", "\"aud\": \"another\"")),
                token(good.replace(OpenIdProvider.issuer(), "https://issuer.example")),
                token(claims("admin", -3600)),
                token(good.replaceAll("\"exp\": [0-9]+, ", "")),
                OpenIdProvider.token(HEADER, good, OpenIdProvider.keys().getPrivate()),
                base64("{\"alg\": \"none\"}") + '.' + base64(good) + '.',
                withPublicKeyAsSecret(good),
                "not.a.token");
    }

    @ParameterizedTest
    @MethodSource
    void a_token_that_is_not_for_us_and_for_now_is_refused(String token) {
        deadLetters(token).statusCode(401).header("WWW-Authenticate", "Bearer").contentType("application/problem+json");
    }

    /// The classic confusion: a symmetric signature, its secret what everybody knows.
    private static String withPublicKeyAsSecret(String claims) throws GeneralSecurityException {
        String signed = base64("{\"alg\": \"HS256\", \"kid\": \"one\"}") + '.' + base64(claims);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(OpenIdProvider.KEYS.getPublic().getEncoded(), "HmacSHA256"));
        return signed + '.' + base64(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String token(String claims) {
        return OpenIdProvider.token(HEADER, claims, OpenIdProvider.KEYS.getPrivate());
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
