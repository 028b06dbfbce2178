package dev.assay.catalog.editing;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An edit that waits for an editor, or that one has decided on.
///
/// @param id       of the entry; null for a fact that has no number yet
/// @param entry    as its author wrote it, with the reason; null where nothing is written
/// @param decision null while it waits
public record Proposal(
        long number,
        Operation operation,
        EntryKind kind,
        @Nullable String id,

        @JsonRawValue @Schema(description = "The entry as it was written", implementation = Object.class) @Nullable
        String entry,

        String reason,
        String author,
        Instant proposedAt,
        ProposalState state,
        @Nullable Decision decision) {

    /// What became of a proposal.
    ///
    /// @param revision that it was published as; null where it was not
    public record Decision(
            String by,
            Instant at,
            @Nullable String reason,
            @Nullable Integer revision) {}
}
