package dev.assay.web.client;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one source says of one attribute of one technology.
public record Fact(
        String id,
        String technology,
        String attribute,
        Value value,
        @Nullable String variant,
        Map<String, Object> conditions,
        List<String> notStated,
        @Nullable String remark,
        String source,
        @Nullable String locator,
        @Nullable String asOf,
        String quality,
        String rank,
        @Nullable String rankReason,
        @Nullable String note) {

    public Fact {
        conditions = Absent.toEmpty(conditions);
        notStated = Absent.toEmpty(notStated);
        rank = rank == null ? "normal" : rank;
    }
}
