package dev.assay.catalog.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "session")
class SessionEntity {

    @Id
    private String tokenHash;

    private String account;
    private Instant expiresAt;

    /// For Hibernate, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    SessionEntity() {}

    SessionEntity(String tokenHash, String account, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.account = account;
        this.expiresAt = expiresAt;
    }

    boolean isAlive(Instant now) {
        return now.isBefore(expiresAt);
    }

    String account() {
        return account;
    }
}
