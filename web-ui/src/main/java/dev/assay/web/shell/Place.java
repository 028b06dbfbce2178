package dev.assay.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.UriInfo;

/// Where on the site the page at hand is, so that links to it can say so.
@RequestScoped
@Named("place")
public class Place {

    private final UriInfo uri;

    Place(UriInfo uri) {
        this.uri = uri;
    }

    /// True for the page of that path itself.
    public boolean isAt(String path) {
        return uri.getPath().equals(path);
    }

    /// True for pages below that path.
    public boolean isUnder(String path) {
        return uri.getPath().startsWith(path + "/");
    }
}
