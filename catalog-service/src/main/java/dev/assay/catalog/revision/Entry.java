package dev.assay.catalog.revision;

/// One versioned thing of the catalogue: a technology, a fact, a source and so on. Two entries are equal where all of
/// their content is, which is how a publish finds out what changed.
public interface Entry {

    /// Unique among the entries of its kind, and kept for good: a correction has the id of what it corrects.
    String id();
}
