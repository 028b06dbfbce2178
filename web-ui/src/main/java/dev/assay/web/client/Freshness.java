package dev.assay.web.client;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What the page at hand rests on: whether on answers that could not be checked any more, and on which revision of the
/// catalogue.
@RequestScoped
@Named("freshness")
public class Freshness {

    private final Set<Unavailable.Service> missed = ConcurrentHashMap.newKeySet();
    private final Set<Integer> revisions = ConcurrentHashMap.newKeySet();
    private volatile boolean withoutFacts;

    void missed(Unavailable.Service service) {
        missed.add(service);
    }

    /// @param revision of an answer; [KeptAnswers#UNSAID] if that doesn't say
    void restsOn(int revision) {
        revisions.add(revision);
    }

    /// The oldest revision that an answer rests on, as far as they say it; empty if none does.
    public OptionalInt oldestRevision() {
        return revisions.stream()
                .filter(revision -> revision != KeptAnswers.UNSAID)
                .mapToInt(revision -> revision)
                .min();
    }

    /// True if every answer says what revision it rests on.
    public boolean isOfKnownRevisions() {
        return !revisions.contains(KeptAnswers.UNSAID);
    }

    /// No earlier answer could stand in for the catalogue: the page goes without facts.
    public void goesWithoutFacts() {
        missed(Unavailable.Service.CATALOG);
        withoutFacts = true;
    }

    /// True once facts were left out.
    public boolean isWithoutFacts() {
        return withoutFacts;
    }

    /// True once a service couldn't be reached, and an earlier answer stood in or something was left out.
    public boolean isStale() {
        return !missed.isEmpty();
    }

    boolean isMissed(Unavailable.Service service) {
        return missed.contains(service);
    }

    /// True once that was the catalogue.
    public boolean isCatalogMissed() {
        return isMissed(Unavailable.Service.CATALOG);
    }

    /// True once that was the recommender.
    public boolean isRecommenderMissed() {
        return isMissed(Unavailable.Service.RECOMMENDER);
    }
}
