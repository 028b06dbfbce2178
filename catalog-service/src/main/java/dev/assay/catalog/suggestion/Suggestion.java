package dev.assay.catalog.suggestion;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What somebody suggests.
///
/// @param technology that it is about
/// @param fact       that it says is wrong; null where something is missing
/// @param source     the address that says otherwise
/// @param decision   null while it waits
public record Suggestion(
        long number,
        @Schema(examples = "flask") String technology,
        @Schema(examples = "flask-throughput-1") @Nullable String fact,
        String text,
        String source,
        Instant suggestedAt,
        SuggestionState state,
        @Nullable Decision decision) {

    /// What an editor made of it.
    public record Decision(String by, Instant at, String reason) {}
}
