package dev.assay.web.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A refusal as RFC 9457 puts it.
public record Problem(
        @Nullable String type,
        @Nullable String title,
        int status,
        @Nullable String detail,
        List<Fault> errors) {

    public Problem {
        errors = Absent.toEmpty(errors);
    }

    /// One thing that is wrong, and where: a JSON pointer into what was sent.
    public record Fault(@Nullable String pointer, @Nullable String detail) {}
}
