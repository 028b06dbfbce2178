package dev.assay.web.fact;

import dev.assay.web.client.Changes;
import dev.assay.web.client.FactHistory;
import dev.assay.web.client.Revision;
import org.jspecify.annotations.Nullable;

/// One step in the history of a fact: who did what when and why, and what the fact said before and since.
record FactStep(
        Revision revision,
        String change,
        @Nullable String before,
        @Nullable String after) {

    static FactStep of(FactHistory.Step step) {
        return new FactStep(step.revision(), step.deed(), told(step.before()), told(step.after()));
    }

    private static @Nullable String told(Changes.@Nullable Entry entry) {
        if (entry == null || entry.value() == null) {
            return null;
        }
        String rank = entry.rank() == null || entry.rank().equals("normal") ? "" : ", " + entry.rank();
        return Figures.withUnit(entry.value()) + " (" + entry.quality() + rank + ")";
    }
}
