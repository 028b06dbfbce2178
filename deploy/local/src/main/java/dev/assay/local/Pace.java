package dev.assay.local;

/// How a service starts.
enum Pace {
    /// It writes down on its way out which classes it has loaded and linked, and how they were used.
    LEARNING,

    /// It starts from what was written, where that was written from the same jar.
    PRACTISED
}
