package dev.assay.local.testing;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// An OpenID provider with what a resource server asks of it: its configuration and its keys.
public class OpenIdProvider implements QuarkusTestResourceLifecycleManager {

    private static final KeyPair KEYS = keys();

    private static @Nullable String issuer;

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        String address = "http://localhost:" + server.getAddress().getPort();
        issuer = address;
        serve("/.well-known/openid-configuration", """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "token_endpoint": "%1$s/token"}
                """.formatted(address));
        var key = (RSAPublicKey) KEYS.getPublic();
        serve("/keys", """
                {"keys": [{"kty": "RSA", "kid": "one", "alg": "RS256", "use": "sig", "n": "%s", "e": "%s"}]}
                """.formatted(base64(key.getModulus()), base64(key.getPublicExponent())));
        server.start();
        return Map.of("quarkus.oidc.tenant-enabled", "true", "quarkus.oidc.auth-server-url", address);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    /// Where the provider that was started last is reached.
    public static String issuer() {
        return Objects.requireNonNull(issuer);
    }

    /// A token with claims, as the provider signs it.
    public static String token(String claims) {
        return signed(claims, KEYS.getPrivate());
    }

    /// Tokens with claims that would do, which the provider hasn't signed: with a key of somebody else's, not at all,
    /// with what everybody knows as a shared secret, and what is none.
    public static Stream<String> forgeries(String claims) {
        return Stream.of(
                signed(claims, keys().getPrivate()),
                base64("{\"alg\": \"none\"}") + '.' + base64(claims) + '.',
                withPublicKeyAsSecret(claims),
                "not.a.token");
    }

    private static String signed(String claims, PrivateKey key) {
        String signed = base64("{\"alg\": \"RS256\", \"typ\": \"JWT\", \"kid\": \"one\"}") + '.' + base64(claims);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + '.' + base64(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String withPublicKeyAsSecret(String claims) {
        String signed = base64("{\"alg\": \"HS256\", \"kid\": \"one\"}") + '.' + base64(claims);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEYS.getPublic().getEncoded(), "HmacSHA256"));
            return signed + '.' + base64(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return base64(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private void serve(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        Objects.requireNonNull(server).createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
