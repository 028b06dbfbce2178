package dev.assay.web.client;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Whether the page at hand rests on answers that could not be checked any more.
@RequestScoped
@Named("freshness")
public class Freshness {

    private final Set<Unavailable.Service> missed = ConcurrentHashMap.newKeySet();
    private volatile boolean withoutFacts;

    void missed(Unavailable.Service service) {
        missed.add(service);
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
