package dev.assay.catalog.form;

import dev.assay.catalog.problem.Mistake;
import java.util.ArrayList;
import java.util.List;

/// What is wrong with what was written, in the order in which it was found. All of it is counted, and
/// the first of it kept: nobody reads more, and it can be much larger than what was written.
public final class Mistakes {

    private static final int MOST_KEPT = 100;

    private final List<Mistake> first = new ArrayList<>();
    private int count;

    public void add(String file, String entry, String field, String seen, String expected) {
        count++;
        if (first.size() < MOST_KEPT) {
            first.add(new Mistake(file, entry, field, seen, expected));
        }
    }

    public int count() {
        return count;
    }

    public List<Mistake> first() {
        return List.copyOf(first);
    }
}
