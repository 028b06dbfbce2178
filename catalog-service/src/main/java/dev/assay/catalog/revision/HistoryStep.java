package dev.assay.catalog.revision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One step in the history of an entry: who did what, when and why.
///
/// @param before null where it was added
/// @param after  null where it was removed
@Schema(name = "HistoryStep")
public record HistoryStep<E extends Entry>(
        Revision revision,
        ChangeKind change,
        @Nullable E before,
        @Nullable E after) {}
