package dev.assay.catalog.revision;

import jakarta.persistence.Embeddable;

/// The key of a row: an entry, as of the revision that brought this version of it.
@Embeddable
public record VersionId(String id, int validFrom) {}
