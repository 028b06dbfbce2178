package dev.assay.web.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one source concluded about technologies, in one respect.
public record SourceVerdict(
        String id,
        String source,
        List<String> technologies,
        String dimension,
        @Nullable String favours,
        @Nullable String condition,
        String summary,
        @Nullable String locator) {

    public SourceVerdict {
        technologies = Absent.toEmpty(technologies);
    }
}
