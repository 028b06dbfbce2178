package dev.assay.web.client;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one source says of one attribute of one technology.
///
/// @param suspect  whether it is left out of comparisons and scores for what is suspicious about it
/// @param measured only with what is stated
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
        @Nullable String ruling,
        @Nullable String rulingReason,
        @Nullable String note,
        List<Suspicion> suspicions,
        boolean suspect,
        @Nullable MeasurementCheck measured) {

    public Fact {
        conditions = Absent.toEmpty(conditions);
        notStated = Absent.toEmpty(notStated);
        suspicions = Absent.toEmpty(suspicions);
        rank = rank == null ? "normal" : rank;
    }

    /// Whether measurements bear out what it states.
    ///
    /// @param outcome `supported`, `contradicted` or `untouched`
    public record MeasurementCheck(String outcome, String sentence) {}

    /// A sign that it may not be what its source meant to say.
    public record Suspicion(String kind, String sentence) {}
}
