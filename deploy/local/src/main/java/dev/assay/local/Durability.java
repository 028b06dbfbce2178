package dev.assay.local;

/// What an acknowledged write of the local database and broker survives.
public enum Durability {
    /// Forced to disk before it is acknowledged: it survives a power cut. For data that somebody keeps.
    SURVIVES_POWER_LOSS,
    /// Left to the operating system's cache: it survives a killed process. For tests.
    SURVIVES_KILL
}
