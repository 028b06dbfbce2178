package dev.assay.catalog.account;

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
import java.util.Set;

/// Knows the bearers of our own tokens. It is the framework's contract, and speaks its language.
@Singleton
class SessionMechanism implements HttpAuthenticationMechanism {

    private static final String AUTHORIZATION = "Authorization";

    @Override
    public int getPriority() {
        // Before that of an OpenID provider, which would take our tokens for broken ones of its own.
        return 2 * DEFAULT_PRIORITY;
    }

    /// Asks who a token stands for.
    static final class Shown extends BaseAuthenticationRequest {
        private final Token token;

        Shown(Token token) {
            this.token = token;
        }
    }

    /// Looks it up.
    @Singleton
    static class Known implements IdentityProvider<Shown> {

        private final Sessions sessions;

        Known(Sessions sessions) {
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

        private SecurityIdentity identity(Token token) {
            Account account = sessions.account(token).orElseThrow(AuthenticationFailedException::new);
            return QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal(account.name()))
                    .addRoles(account.role().included())
                    .addAttribute(Caller.SESSION, token.hash())
                    .build();
        }
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        return Token.ofHeader(request.request().getHeader(AUTHORIZATION))
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
}
