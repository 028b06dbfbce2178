package dev.assay.recommender.account;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes bearers of an OpenID provider's tokens people of ours: their names are told from those of accounts,
/// and a role includes the smaller ones. It is the framework's contract, and speaks its language.
@Singleton
class ForeignIdentities implements SecurityIdentityAugmentor {

    private static final String PREFIX = "oidc:";

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        boolean isLocal = identity.isAnonymous() || identity.getAttribute(SessionMechanism.LOCAL) != null;
        return Uni.createFrom().item(isLocal ? identity : known(identity));
    }

    private static SecurityIdentity known(SecurityIdentity identity) {
        Set<String> roles = identity.getRoles().stream()
                .map(Role::named)
                .flatMap(Optional::stream)
                .flatMap(role -> role.included().stream())
                .collect(Collectors.toSet());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(
                        new QuarkusPrincipal(PREFIX + identity.getPrincipal().getName()))
                .addRoles(roles)
                .build();
    }
}
