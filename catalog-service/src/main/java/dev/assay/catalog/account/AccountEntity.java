package dev.assay.catalog.account;

import dev.assay.catalog.revision.Word;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// There is no `@Version`: changes of accounts take turns.
@Entity
@Table(name = "account")
class AccountEntity {

    @Id
    private String name;

    private String role;
    private String passwordHash;
    private boolean disabled;
    private Instant createdAt;

    /// For Hibernate, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    AccountEntity() {}

    AccountEntity(Account account, String passwordHash) {
        name = account.name();
        role = account.role().word();
        disabled = account.disabled();
        createdAt = account.createdAt();
        this.passwordHash = passwordHash;
    }

    Account account() {
        return new Account(name, Word.require(Role.class, role), disabled, createdAt);
    }

    String passwordHash() {
        return passwordHash;
    }

    void change(Account changed) {
        role = changed.role().word();
        disabled = changed.disabled();
    }

    void changePassword(String hash) {
        passwordHash = hash;
    }
}
