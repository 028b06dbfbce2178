package dev.assay.web.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of one fact, the oldest step first.
public record FactHistory(String id, List<Step> items) {

    public FactHistory {
        items = Absent.toEmpty(items);
    }

    /// One change of the fact.
    public record Step(
            Revision revision, String change, Changes.@Nullable Entry before, Changes.@Nullable Entry after) {

        /// What was done to it, as [Changes.Change#deed()] says.
        public String deed() {
            return Changes.Change.deed(change, before, after);
        }
    }
}
