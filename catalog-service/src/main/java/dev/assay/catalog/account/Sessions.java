package dev.assay.catalog.account;

import dev.assay.catalog.account.AccountRepository.Kept;
import dev.assay.catalog.problem.CatalogRefusal;
import dev.assay.catalog.throttle.Brake;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Signing in and out. A wrong password costs a client time for that name, and for any name once it has tried many;
/// other clients sign in to the same account as before.
@ApplicationScoped
public class Sessions {

    private static final Logger LOG = Logger.getLogger("dev.assay.audit");

    private static final int FREE_FOR_A_NAME = 5;
    private static final int FREE_FOR_A_CLIENT = 50;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final Passwords passwords;
    private final AccountSettings settings;
    private final Clock clock;
    private final Brake byName;
    private final Brake byClient;

    Sessions(
            AccountRepository accounts,
            SessionRepository sessions,
            Passwords passwords,
            AccountSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.settings = settings;
        this.clock = clock;
        byName = new Brake(FREE_FOR_A_NAME, FIRST_PAUSE, clock);
        byClient = new Brake(FREE_FOR_A_CLIENT, FIRST_PAUSE, clock);
    }

    /// A session that was just begun.
    record Begun(Token token, Account account, Instant expiresAt) {}

    /// Signs in.
    ///
    /// @param client the address that the request comes from
    /// @throws CatalogRefusal.WrongCredentials also for an unknown or disabled account, after the same work
    /// @throws CatalogRefusal.TooManyAttempts  after several of these
    Begun begin(String name, String password, String client) {
        String attempt = client + ' ' + name;
        byName.attempt(attempt);
        byClient.attempt(client);
        Optional<Kept> kept = QuarkusTransaction.requiringNew()
                .call(() -> accounts.find(name).filter(found -> !found.account().disabled()));
        // Outside of a transaction: hashing would hold a connection for all of its time.
        if (!passwords.isRight(password, kept.map(Kept::passwordHash))) {
            LOG.warnf("event=sign-in-failed client=%s", client);
            throw new CatalogRefusal.WrongCredentials();
        }
        String hash = kept.orElseThrow().passwordHash();
        Optional<String> better = passwords.isOutdated(hash) ? Optional.of(passwords.hash(password)) : Optional.empty();
        Begun begun = QuarkusTransaction.requiringNew().call(() -> begin(name, hash, better));
        byName.forget(attempt);
        LOG.infof("event=signed-in who=%s client=%s", name, client);
        return begun;
    }

    private Begun begin(String name, String checked, Optional<String> better) {
        // The password may have been replaced since it was checked.
        Account account = accounts.find(name)
                .filter(found -> found.passwordHash().equals(checked))
                .map(Kept::account)
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
