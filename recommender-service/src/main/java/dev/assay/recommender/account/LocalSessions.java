package dev.assay.recommender.account;

import dev.assay.recommender.json.Digest;
import dev.assay.recommender.json.Json;
import dev.assay.recommender.json.NotJson;
import dev.assay.recommender.problem.RecommenderRefusal.AccountsUnavailable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The sessions of local accounts, which catalog-service keeps: it is asked whom a token stands for.
///
/// What it says is believed for a few seconds, so that a page of calls costs one question. So a session that
/// has ended is worth something here for as long. When it can't be asked, nobody is let in.
@Singleton
class LocalSessions {

    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(1);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(2);
    private static final Duration BELIEVED_FOR = Duration.ofSeconds(10);
    private static final int MOST = 500;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECTED_WITHIN).build();
    private final URI address;
    private final Clock clock;
    private final Map<String, Session> known = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
            return size() > MOST;
        }
    });

    LocalSessions(@ConfigProperty(name = "assay.catalog.url") URI catalog, Clock clock) {
        this.address = catalog.resolve("/api/v1/sessions/current");
        this.clock = clock;
    }

    /// Somebody who is signed in.
    record Session(String account, Role role, Instant believedUntil) {}

    /// Whom a token stands for; empty if for nobody.
    ///
    /// @throws AccountsUnavailable if the catalogue can't be asked
    Optional<Session> session(String token) {
        String hash = Digest.sha256(token);
        Session before = known.get(hash);
        if (before != null && clock.instant().isBefore(before.believedUntil())) {
            return Optional.of(before);
        }
        Optional<Session> now = ask(token);
        now.ifPresentOrElse(session -> known.put(hash, session), () -> known.remove(hash));
        return now;
    }

    private Optional<Session> ask(String token) {
        try {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(address)
                            .timeout(ANSWERED_WITHIN)
                            .header("Authorization", "Bearer " + token)
                            .header("Accept", "application/json")
                            .build(),
                    BodyHandlers.ofByteArray());
            return switch (answer.statusCode()) {
                case 200 -> Optional.of(read(answer.body()));
                case 401, 403 -> Optional.empty();
                default -> throw new AccountsUnavailable();
            };
        } catch (IOException | NotJson unreachable) {
            throw new AccountsUnavailable();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AccountsUnavailable();
        }
    }

    private Session read(byte[] body) {
        Map<String, Object> session = Json.readObject(body);
        if (session.get("account") instanceof String account && session.get("role") instanceof String role) {
            return new Session(
                    account,
                    Role.named(role).orElseThrow(AccountsUnavailable::new),
                    clock.instant().plus(BELIEVED_FOR));
        }
        throw new AccountsUnavailable();
    }
}
