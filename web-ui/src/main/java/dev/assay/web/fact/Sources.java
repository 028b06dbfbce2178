package dev.assay.web.fact;

import dev.assay.web.client.Source;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/// The sources that one page names, by id.
public final class Sources {

    private final Map<String, Source> known = new LinkedHashMap<>();

    public Sources(Collection<Source> sources) {
        sources.forEach(source -> known.put(source.id(), source));
    }

    /// The source of an id, or one that shows the bare id where the catalogue didn't send it along.
    public Source of(String id) {
        return known.getOrDefault(id, Source.unlisted(id));
    }

    /// All of them, in the order given.
    public Collection<Source> all() {
        return known.values();
    }
}
