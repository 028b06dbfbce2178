package dev.assay.web.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Facts of one technology, with the attributes and sources that they name.
public record TechnologyFacts(
        int revision,
        List<Fact> items,
        List<Attribute> attributes,
        List<Source> sources,
        List<Disagreement> disagreements,
        @Nullable String next) {

    public TechnologyFacts {
        items = Absent.toEmpty(items);
        attributes = Absent.toEmpty(attributes);
        sources = Absent.toEmpty(sources);
        disagreements = Absent.toEmpty(disagreements);
    }
}
