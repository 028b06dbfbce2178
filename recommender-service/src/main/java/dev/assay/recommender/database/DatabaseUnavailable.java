package dev.assay.recommender.database;

import dev.assay.recommender.lifecycle.Passing;

/// The database can't be used now: it is away, overloaded or not set up yet. The same may succeed later.
public final class DatabaseUnavailable extends RuntimeException implements Passing {

    private static final long serialVersionUID = 1L;

    DatabaseUnavailable(String message) {
        super(message);
    }

    DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
