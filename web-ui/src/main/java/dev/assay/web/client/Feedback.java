package dev.assay.web.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one visitor says of one version of a verdict.
///
/// @param subject `recommendations/{id}` or `comparisons/{a}-vs-{b}`
/// @param reason  why it wasn't helpful
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Feedback(
        String subject,
        String version,
        UUID visitor,
        boolean helpful,
        @Nullable String reason,
        @Nullable String comment) {}
