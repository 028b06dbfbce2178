package dev.assay.web.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/// The newest revision of the catalogue that this process knows of, and when the catalogue itself last said that there
/// is no newer one.
@ApplicationScoped
public class NewestRevision {

    /// A newer revision is out, and no answer is trusted that was read before.
    public record Heard(int revision) {}

    /// @param confirmed when the catalogue was asked that said so; long ago if it wasn't yet
    private record Known(int number, Instant confirmed) {}

    private final Duration trustedFor;
    private volatile Known known = new Known(0, Instant.MIN);

    NewestRevision(AnswerSettings settings) {
        this.trustedFor = settings.trustedFor();
    }

    /// Its number, 0 before one was heard of. What was made before it changed last may be outdated.
    public int number() {
        return known.number();
    }

    /// Until when what rests on a revision needn't be checked, since that one was the newest a short
    /// while ago; long ago if it wasn't.
    public Instant trustedUntil(int revision) {
        Known newest = known;
        return revision == newest.number() ? newest.confirmed().plus(trustedFor) : Instant.MIN;
    }

    /// Somebody said that there is a revision. Known ones, and older ones, change nothing.
    ///
    /// @return whether it is newer than what was known
    public synchronized boolean heard(int revision) {
        boolean isNewer = revision > known.number();
        if (isNewer) {
            known = new Known(revision, Instant.MIN);
        }
        return isNewer;
    }

    /// The catalogue said that a revision is its newest. If a newer one was heard of since, that changes nothing.
    ///
    /// @param asked when it was asked
    public synchronized void confirmed(int revision, Instant asked) {
        if (revision >= known.number()) {
            known = new Known(revision, asked);
        }
    }
}
