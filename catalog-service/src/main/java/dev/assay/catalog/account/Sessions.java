package dev.assay.catalog.account;

import dev.assay.catalog.account.AccountRepository.Kept;
import dev.assay.catalog.problem.CatalogRefusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Signing in and out.
@ApplicationScoped
public class Sessions {

    private static final Logger LOG = Logger.getLogger("dev.assay.audit");

    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final Passwords passwords;
    private final AccountSettings settings;
    private final PasswordCheck check;
    private final Clock clock;

    Sessions(
            AccountRepository accounts,
            SessionRepository sessions,
            Passwords passwords,
            PasswordCheck check,
            AccountSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.settings = settings;
        this.check = check;
        this.clock = clock;
    }

    /// A session that was just begun.
    record Begun(Token token, Account account, Instant expiresAt) {}

    /// Signs in.
    ///
    /// @param client the address that the request comes from
    /// @throws CatalogRefusal.WrongCredentials also for an unknown or disabled account, after the same work
    /// @throws CatalogRefusal.TooManyAttempts  after several of these
    Begun begin(String name, String password, String client) {
        Optional<Kept> kept = check.find(name, password, client);
        if (kept.isEmpty()) {
            LOG.warnf("event=sign-in-failed client=%s", client);
            throw new CatalogRefusal.WrongCredentials();
        }
        String hash = kept.get().passwordHash();
        Optional<String> better = passwords.isOutdated(hash) ? Optional.of(passwords.hash(password)) : Optional.empty();
        Begun begun = QuarkusTransaction.requiringNew().call(() -> begin(name, hash, better));
        LOG.infof("event=signed-in who=%s client=%s", name, client);
        return begun;
    }

    private Begun begin(String name, String checked, Optional<String> better) {
        // Since it was checked the password may have been replaced, or the account disabled; and may
        // not be from here on until the session is there to be ended with the others.
        Account account = accounts.locked(name)
                .filter(found -> found.passwordHash().equals(checked))
                .map(Kept::account)
                .filter(found -> !found.disabled())
                .orElseThrow(CatalogRefusal.WrongCredentials::new);
        better.ifPresent(hash -> accounts.changePassword(name, hash));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        sessions.forgetExpired(now);
        Token token = Token.random();
        Instant expiresAt = now.plus(settings.sessionLength());
        sessions.add(token.hash(), name, expiresAt);
        return new Begun(token, account, expiresAt);
    }

    /// The account that a token stands for now.
    @Transactional
    Optional<Account> account(Token token) {
        return sessions.account(token.hash(), clock.instant())
                .flatMap(accounts::find)
                .map(Kept::account)
                .filter(account -> !account.disabled());
    }

    /// Signs out: the caller's token is worth nothing any more.
    @Transactional
    void end(Caller caller) {
        sessions.end(caller.session().orElseThrow(CatalogRefusal.Conflict::noLocalAccount));
        LOG.infof("event=signed-out who=%s", caller.name());
    }
}
