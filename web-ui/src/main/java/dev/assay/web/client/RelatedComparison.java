package dev.assay.web.client;

import java.util.List;

/// A comparison that the catalogue points to, by the slugs in its address.
///
/// @param id `express-vs-flask`
public record RelatedComparison(String id, List<String> names) {

    public RelatedComparison {
        names = Absent.toEmpty(names);
    }

    /// Where it is.
    public String path() {
        return "/compare/" + id;
    }

    /// The names in one line.
    public String inWords() {
        return String.join(" and ", names);
    }
}
