package dev.assay.catalog.account;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/// Who is signed in with the current request.
@RequestScoped
public class Caller {

    /// Under which the identity of an own session has the hash of its token.
    static final String SESSION = "assay.session";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// As revisions and proposals name them.
    public String name() {
        return identity.getPrincipal().getName();
    }

    public boolean is(Role role) {
        return identity.hasRole(role.word());
    }

    /// The name of their account, if it is one of ours.
    Optional<String> account() {
        return session().map(_ -> name());
    }

    /// The hash of their token, if it is one of ours.
    Optional<String> session() {
        return Optional.ofNullable(identity.getAttribute(SESSION));
    }

    /// The highest of their roles.
    Role role() {
        return is(Role.ADMIN) ? Role.ADMIN : is(Role.EDITOR) ? Role.EDITOR : Role.CONTRIBUTOR;
    }
}
