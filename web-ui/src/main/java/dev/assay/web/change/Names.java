package dev.assay.web.change;

import dev.assay.web.client.Attribute;
import dev.assay.web.client.Catalog;
import dev.assay.web.client.Technology;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What ids are called; an id of something withdrawn stands for itself.
record Names(Map<String, String> technologies, Map<String, String> attributes) {

    static Names of(Catalog catalog) {
        return new Names(
                catalog.technologies().stream().collect(Collectors.toMap(Technology::slug, Technology::name)),
                catalog.attributes().stream().collect(Collectors.toMap(Attribute::id, Attribute::name)));
    }

    String technology(@Nullable String slug) {
        return slug == null ? "" : technologies.getOrDefault(slug, slug);
    }

    String attribute(@Nullable String id) {
        return id == null ? "" : attributes.getOrDefault(id, id);
    }
}
