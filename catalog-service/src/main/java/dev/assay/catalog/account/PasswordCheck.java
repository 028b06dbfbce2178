package dev.assay.catalog.account;

import dev.assay.catalog.account.AccountRepository.Kept;
import dev.assay.catalog.problem.CatalogRefusal;
import dev.assay.catalog.throttle.Brake;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Holds passwords against those of accounts. A wrong one costs a client time for that name, and for
/// any name once it has given many; other clients go on as before. Right ones cost nobody anything.
@Singleton
class PasswordCheck {

    private static final int FREE_FOR_A_NAME = 5;
    private static final int FREE_FOR_A_CLIENT = 50;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final Brake byName;
    private final Brake byClient;

    PasswordCheck(AccountRepository accounts, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        byName = new Brake(FREE_FOR_A_NAME, FIRST_PAUSE, clock);
        byClient = new Brake(FREE_FOR_A_CLIENT, FIRST_PAUSE, clock);
    }

    /// The account of that name and password; empty also for an unknown or disabled one, after the same work.
    ///
    /// It is not called within a transaction: hashing would hold a connection for all of its time.
    ///
    /// @param client the address that the request comes from
    /// @throws CatalogRefusal.TooManyAttempts after several wrong ones
    Optional<Kept> find(String name, String password, String client) {
        String attempt = client + ' ' + name;
        byClient.attempt(client);
        try {
            byName.attempt(attempt);
        } catch (CatalogRefusal.TooManyAttempts paused) {
            byClient.takeBack(client);
            throw paused;
        }
        try {
            Optional<Kept> kept = QuarkusTransaction.requiringNew()
                    .call(() ->
                            accounts.find(name).filter(found -> !found.account().disabled()));
            if (!passwords.isRight(password, kept.map(Kept::passwordHash))) {
                return Optional.empty();
            }
            byName.forget(attempt);
            byClient.takeBack(client);
            return kept;
        } catch (RuntimeException unchecked) {
            // Without a database, or with all cores taken, nobody has guessed anything.
            byName.takeBack(attempt);
            byClient.takeBack(client);
            throw unchecked;
        }
    }
}
