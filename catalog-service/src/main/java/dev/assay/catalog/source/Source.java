package dev.assay.catalog.source;

import dev.assay.catalog.revision.Entry;
import org.jspecify.annotations.Nullable;

/// Where facts come from.
///
/// @param url       null where no address is known
/// @param published the date or period that it speaks for, as precise as known: `2026`, `2026-06` or `2026-06-03`
/// @param retrieved when it was read
/// @param note      commit, machine, method, interest of the publisher
public record Source(
        String id,
        String title,
        String publisher,
        SourceKind kind,
        @Nullable String url,
        @Nullable String published,
        String retrieved,
        @Nullable String note)
        implements Entry {}
