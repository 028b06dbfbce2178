package dev.assay.catalog.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@Singleton
class AccountRepository implements PanacheRepositoryBase<AccountEntity, String> {

    /// An account and how its password is kept.
    record Kept(Account account, String passwordHash) {}

    Optional<Kept> find(String name) {
        return findByIdOptional(name).map(found -> new Kept(found.account(), found.passwordHash()));
    }

    /// The same, and nobody else changes it until the transaction ends.
    Optional<Kept> locked(String name) {
        return findByIdOptional(name, LockModeType.PESSIMISTIC_WRITE)
                .map(found -> new Kept(found.account(), found.passwordHash()));
    }

    List<Account> all() {
        return listAll(Sort.by("name")).stream().map(AccountEntity::account).toList();
    }

    void add(Account account, String passwordHash) {
        persistAndFlush(new AccountEntity(account, passwordHash));
    }

    void change(Account changed) {
        findById(changed.name()).change(changed);
    }

    void changePassword(String name, String hash) {
        findById(name).changePassword(hash);
    }
}
