package dev.assay.catalog.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

@Singleton
class SessionRepository implements PanacheRepositoryBase<SessionEntity, String> {

    void add(String tokenHash, String account, Instant expiresAt) {
        persist(new SessionEntity(tokenHash, account, expiresAt));
    }

    /// The name of the account of a session that is alive.
    Optional<String> account(String tokenHash, Instant now) {
        return findByIdOptional(tokenHash)
                .filter(session -> session.isAlive(now))
                .map(SessionEntity::account);
    }

    void end(String tokenHash) {
        delete("tokenHash", tokenHash);
    }

    void endAll(String account) {
        delete("account", account);
    }

    void forgetExpired(Instant now) {
        delete("expiresAt <= ?1", now);
    }
}
