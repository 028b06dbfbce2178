package dev.assay.web.client;

import java.util.List;

/// Where sources contradict each other, the largest contradiction first.
public record DisagreementList(int revision, int count, List<Item> items) {

    public DisagreementList {
        items = Absent.toEmpty(items);
    }

    /// One contradiction.
    ///
    /// @param size from 0 to 1
    public record Item(String category, double size, Disagreement disagreement) {}
}
