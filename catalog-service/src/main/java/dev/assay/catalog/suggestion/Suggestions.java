package dev.assay.catalog.suggestion;

import dev.assay.catalog.account.Caller;
import dev.assay.catalog.problem.CatalogRefusal;
import dev.assay.catalog.suggestion.Suggestion.Decision;
import dev.assay.catalog.throttle.Brake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Takes suggestions from anybody, some at a time from each client and not more in all than editors can read, and what
/// editors make of them. One that they accept they turn into an edit of their own.
@ApplicationScoped
class Suggestions {

    private static final Logger LOG = Logger.getLogger(Suggestions.class);

    private static final int FREE = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_WAITING = 1000;
    private static final Duration UNTIL_SOME_ARE_READ = Duration.ofHours(1);

    private final SuggestionRepository suggestions;
    private final Clock clock;
    private final Brake brake;

    Suggestions(SuggestionRepository suggestions, Clock clock) {
        this.suggestions = suggestions;
        this.clock = clock;
        brake = new Brake(FREE, FIRST_PAUSE, clock);
    }

    /// Puts a suggestion into the queue.
    ///
    /// @throws CatalogRefusal.TooManyAttempts if the client, or everybody together, has sent too many
    @Transactional
    Suggestion add(NewSuggestion suggested, String client) {
        brake.attempt(client);
        if (suggestions.waiting() >= MOST_WAITING) {
            throw new CatalogRefusal.TooManyAttempts(UNTIL_SOME_ARE_READ);
        }
        return suggestions.add(suggested, now());
    }

    /// Suggestions, the newest first.
    ///
    /// @param state  null for any
    /// @param before only those with a smaller number
    @Transactional
    List<Suggestion> list(@Nullable SuggestionState state, long before, int most) {
        return suggestions.find(state, before, most);
    }

    @Transactional
    Suggestion decide(long number, SuggestionState state, String reason, Caller by) {
        Suggestion found = suggestions.locked(number).orElseThrow(() -> unknown(number));
        if (found.state() != SuggestionState.WAITING) {
            throw CatalogRefusal.Conflict.decided(
                    "Suggestion", number, found.state().word());
        }
        LOG.infof("%s decided on suggestion %d: %s", by.name(), number, state.word());
        return suggestions.decide(number, state, new Decision(by.name(), now(), reason));
    }

    /// Removes what should never have been sent.
    @Transactional
    void remove(long number, Caller by) {
        if (!suggestions.deleteById(number)) {
            throw unknown(number);
        }
        LOG.infof("%s removed suggestion %d", by.name(), number);
    }

    private static CatalogRefusal unknown(long number) {
        return new CatalogRefusal.Unknown("suggestion", String.valueOf(number));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
