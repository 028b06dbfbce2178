package dev.assay.recommender.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Knows the bearers of local sessions' tokens. It is the framework's contract, and speaks its language.
@Singleton
class SessionMechanism implements HttpAuthenticationMechanism {

    /// Of an identity that comes from a local session.
    static final String LOCAL = "assay.local";

    private static final String AUTHORIZATION = "Authorization";
    private static final String SCHEME = "bearer ";
    private static final String PREFIX = "assay_";
    private static final Pattern TOKEN = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{20,100}");

    @Override
    public int getPriority() {
        // Before that of an OpenID provider, which would take these tokens for broken ones of its own.
        return 2 * DEFAULT_PRIORITY;
    }

    /// Asks whom a token stands for.
    static final class Shown extends BaseAuthenticationRequest {
        private final String token;

        Shown(String token) {
            this.token = token;
        }
    }

    /// Has it looked up.
    @Singleton
    static class Known implements IdentityProvider<Shown> {

        private final LocalSessions sessions;

        Known(LocalSessions sessions) {
            this.sessions = sessions;
        }

        @Override
        public Class<Shown> getRequestType() {
            return Shown.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(Shown shown, AuthenticationRequestContext context) {
            return context.runBlocking(() -> identity(shown.token));
        }

        private SecurityIdentity identity(String token) {
            LocalSessions.Session session = Optional.of(token)
                    .filter(text -> TOKEN.matcher(text).matches())
                    .flatMap(sessions::session)
                    .orElseThrow(AuthenticationFailedException::new);
            return QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal(session.account()))
                    .addRoles(session.role().included())
                    .addAttribute(LOCAL, true)
                    .build();
        }
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        return token(request.request().getHeader(AUTHORIZATION))
                .map(token -> identities.authenticate(new Shown(token)))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Shown.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.OTHER_HEADER, AUTHORIZATION));
    }

    private static Optional<String> token(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip())
                .filter(text -> text.startsWith(PREFIX));
    }
}
