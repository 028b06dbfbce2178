package dev.assay.catalog.account;

import dev.assay.catalog.account.AccountRepository.Kept;
import dev.assay.catalog.database.Coordination;
import dev.assay.catalog.problem.CatalogRefusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// What administrators do with accounts, and what people do with their own. Changes take turns over all replicas, so
/// that no two administrators can remove each other.
@ApplicationScoped
public class Accounts {

    private static final Logger LOG = Logger.getLogger(Accounts.class);

    /// The number of the lock that changes take, of no meaning but different from other locks.
    private static final long LOCK = 4_151_541_903L;

    private static final String FIRST = "admin";

    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final Passwords passwords;
    private final PasswordCheck check;
    private final Coordination coordination;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            SessionRepository sessions,
            Passwords passwords,
            PasswordCheck check,
            Coordination coordination,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.check = check;
        this.coordination = coordination;
        this.clock = clock;
    }

    /// An account with a password that was made for it, to be told to its owner.
    record WithPassword(Account account, String password) {}

    @Transactional
    List<Account> all() {
        return accounts.all();
    }

    /// Makes the first administrator where there is no account at all.
    ///
    /// @param told gets name and password before they are committed: better a password that a crash has made void
    ///             than one that nobody was told
    @Transactional
    void makeFirst(Consumer<WithPassword> told) {
        coordination.await(LOCK);
        if (accounts.count() == 0) {
            told.accept(add(FIRST, Role.ADMIN));
        }
    }

    @Transactional
    WithPassword create(String name, Role role, Caller by) {
        coordination.await(LOCK);
        if (accounts.find(name).isPresent()) {
            throw CatalogRefusal.Conflict.nameTaken(name);
        }
        WithPassword created = add(name, role);
        LOG.infof("%s made the account %s with the role %s", by.name(), name, role.word());
        return created;
    }

    /// Changes what an account may do. One that is disabled is signed out everywhere.
    @Transactional
    Account change(String name, Role role, boolean disabled, Caller by) {
        coordination.await(LOCK);
        Account before = find(name).account();
        var after = new Account(name, role, disabled, before.createdAt());
        if (before.administers()
                && !after.administers()
                && accounts.all().stream().filter(Account::administers).count() == 1) {
            throw CatalogRefusal.Conflict.lastAdministrator();
        }
        accounts.change(after);
        if (disabled) {
            sessions.endAll(name);
        }
        LOG.infof("%s gave the account %s the role %s%s", by.name(), name, role.word(), disabled ? ", disabled" : "");
        return after;
    }

    /// Gives an account a new password, and signs it out everywhere.
    @Transactional
    WithPassword resetPassword(String name, Caller by) {
        coordination.await(LOCK);
        Account account = find(name).account();
        String password = passwords.generate();
        replacePassword(name, passwords.hash(password));
        LOG.infof("%s reset the password of %s", by.name(), name);
        return new WithPassword(account, password);
    }

    /// Changes one's own password, and signs out everywhere. Not a transaction as a whole: see [PasswordCheck].
    ///
    /// @param client the address that the request comes from
    /// @throws CatalogRefusal.WrongCredentials if the current one is wrong
    /// @throws CatalogRefusal.TooManyAttempts  after several of these
    void changePassword(Caller caller, String current, String replacement, String client) {
        String name = caller.account().orElseThrow(CatalogRefusal.Conflict::noLocalAccount);
        Optional<Kept> checked = check.find(name, current, client);
        if (checked.isEmpty()) {
            LOG.warnf("%s gave a wrong password to change it", name);
            throw new CatalogRefusal.WrongCredentials();
        }
        String hash = passwords.hash(replacement);
        QuarkusTransaction.requiringNew().run(() -> {
            // It may have been replaced since it was checked.
            if (!find(name).passwordHash().equals(checked.get().passwordHash())) {
                throw new CatalogRefusal.WrongCredentials();
            }
            replacePassword(name, hash);
        });
        LOG.infof("%s changed their password", name);
    }

    private WithPassword add(String name, Role role) {
        String password = passwords.generate();
        var account = new Account(name, role, false, clock.instant().truncatedTo(ChronoUnit.MICROS));
        accounts.add(account, passwords.hash(password));
        return new WithPassword(account, password);
    }

    private void replacePassword(String name, String hash) {
        accounts.changePassword(name, hash);
        sessions.endAll(name);
    }

    /// An account that is about to be changed. Who signs in to it waits, so that no session is begun that isn't ended.
    private Kept find(String name) {
        return accounts.locked(name).orElseThrow(() -> new CatalogRefusal.Unknown("account", name));
    }
}
