package dev.assay.web.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list as the catalogue answers it, with the sources it names where it brings them.
public record Listing<T>(
        int revision,
        List<T> items,
        List<Source> sources,
        @Nullable String next) {

    public Listing {
        items = Absent.toEmpty(items);
        sources = Absent.toEmpty(sources);
    }
}
