package dev.assay.catalog.account;

import dev.assay.catalog.form.TextRule;
import dev.assay.catalog.revision.Word;
import io.quarkus.security.AuthenticationFailedException;
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

/// Makes bearers of an OpenID provider's tokens people of ours: their names are told from those of accounts, and a role
/// includes the smaller ones. It is the framework's contract, and speaks its language.
@Singleton
class ForeignIdentities implements SecurityIdentityAugmentor {

    private static final String PREFIX = "oidc:";
    private static final int LONGEST_NAME = 120;

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        boolean isOurs = identity.isAnonymous() || identity.getAttribute(Caller.SESSION) != null;
        return isOurs ? Uni.createFrom().item(identity) : Uni.createFrom().item(() -> known(identity));
    }

    private static SecurityIdentity known(SecurityIdentity identity) {
        String name = identity.getPrincipal().getName();
        if (name == null || TextRule.check(name, LONGEST_NAME).isPresent()) {
            throw new AuthenticationFailedException("The token has no usable name");
        }
        Set<String> roles = identity.getRoles().stream()
                .map(role -> Word.parse(Role.class, role))
                .flatMap(Optional::stream)
                .flatMap(role -> role.included().stream())
                .collect(Collectors.toSet());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(PREFIX + name))
                .addRoles(roles)
                .build();
    }
}
