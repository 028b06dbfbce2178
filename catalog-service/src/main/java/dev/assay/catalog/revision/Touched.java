package dev.assay.catalog.revision;

/// That a revision added, changed or removed an entry.
record Touched(int revision, String kind, String id, ChangeKind change) {}
