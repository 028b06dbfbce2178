package dev.assay.catalog.comparison;

import dev.assay.catalog.problem.CatalogRefusal;
import dev.assay.catalog.technology.Technology;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/// The technologies that an address names to be compared: two to five different slugs, such as `express-vs-flask`.
record Compared(List<String> slugs) {

    private static final int MOST = 5;
    private static final String FORM = "two to %d slugs with \"-vs-\" between them".formatted(MOST);

    Compared {
        slugs = List.copyOf(slugs);
    }

    /// @throws CatalogRefusal if it is another form, or names a technology twice
    static Compared parse(String address) {
        List<String> slugs = Arrays.asList(address.split(Technology.PAIR_SEPARATOR, -1));
        if (slugs.size() < 2 || slugs.size() > MOST || !slugs.stream().allMatch(Technology::isSlug)) {
            throw new CatalogRefusal.BadParameter("technologies", FORM);
        }
        var seen = new HashSet<String>();
        for (String slug : slugs) {
            if (!seen.add(slug)) {
                throw new CatalogRefusal.NotComparable(slug);
            }
        }
        return new Compared(slugs);
    }

    boolean isInOrder() {
        return slugs.equals(slugs.stream().sorted().toList());
    }

    /// The address with the slugs in alphabetical order.
    String inOrder() {
        return String.join(Technology.PAIR_SEPARATOR, slugs.stream().sorted().toList());
    }
}
