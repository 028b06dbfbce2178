package dev.assay.web.client;

import org.jspecify.annotations.Nullable;

/// What a reader says is wrong or missing, and what says so.
///
/// @param source what says otherwise: an address, or a title
public record Correction(String technology, @Nullable String fact, String text, String source) {}
