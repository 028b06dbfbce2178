package dev.assay.catalog.revision;

/// What became of contents that were to be published.
public sealed interface Publication {

    /// The catalogue as it is afterwards.
    Catalog catalog();

    /// They differed from the current revision and are the new one.
    record Published(Catalog catalog) implements Publication {}

    /// They are what the current revision already says.
    record Unchanged(Catalog catalog) implements Publication {}
}
