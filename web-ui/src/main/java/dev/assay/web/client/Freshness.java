package dev.assay.web.client;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/// Whether the page at hand rests on answers that could not be checked any more.
@RequestScoped
@Named("freshness")
public class Freshness {

    private boolean stale;

    void missed() {
        stale = true;
    }

    /// True once an earlier answer stood in because the catalogue couldn't be reached.
    public boolean isStale() {
        return stale;
    }
}
