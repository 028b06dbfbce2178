package dev.assay.catalog.form;

import dev.assay.catalog.problem.Mistake;
import java.util.ArrayList;
import java.util.List;

/// All that is wrong with what was written, in the order in which it was found.
public final class Mistakes {

    private final List<Mistake> found = new ArrayList<>();

    public void add(String file, String entry, String field, String seen, String expected) {
        found.add(new Mistake(file, entry, field, seen, expected));
    }

    public int count() {
        return found.size();
    }

    public List<Mistake> all() {
        return List.copyOf(found);
    }
}
