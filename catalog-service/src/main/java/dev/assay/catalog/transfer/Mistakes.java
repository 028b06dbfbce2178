package dev.assay.catalog.transfer;

import dev.assay.catalog.problem.Mistake;
import java.util.ArrayList;
import java.util.List;

/// All that is wrong with a bundle, in the order in which it was found.
final class Mistakes {

    private final List<Mistake> found = new ArrayList<>();

    void add(String file, String entry, String field, String seen, String expected) {
        found.add(new Mistake(file, entry, field, seen, expected));
    }

    int count() {
        return found.size();
    }

    List<Mistake> all() {
        return List.copyOf(found);
    }
}
