package dev.assay.recommender.replica;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClosedCatalogTest {

    private final ClosedCatalog catalog = catalog(1, named("express", "Express"), named("flask", "Flask"));

    @Test
    void one_that_was_told_anew_says_the_same() {
        assertTrue(catalog.saysTheSameAs(catalog(7, of(7, "express", "Express"), of(7, "flask", "Flask"))));
    }

    @Test
    void one_that_says_something_else_of_a_technology_does_not() {
        assertFalse(catalog.saysTheSameAs(catalog(1, named("express", "Express"), named("flask", "Bottle"))));
    }

    @Test
    void one_with_a_technology_more_or_less_does_not() {
        ClosedCatalog smaller = catalog(1, named("express", "Express"));
        assertFalse(catalog.saysTheSameAs(smaller));
        assertFalse(smaller.saysTheSameAs(catalog));
    }

    private static ClosedCatalog catalog(long revision, Technology... technologies) {
        SortedMap<String, Technology> bySlug = Stream.of(technologies)
                .collect(Collectors.toMap(Technology::slug, technology -> technology, (one, _) -> one, TreeMap::new));
        return new ClosedCatalog(revision, bySlug);
    }

    private static Technology named(String slug, String name) {
        return of(1, slug, name);
    }

    private static Technology of(long revision, String slug, String name) {
        return new Technology(slug, name, "framework", "Python", revision, List.of(), new TreeMap<>(), new TreeMap<>());
    }
}
