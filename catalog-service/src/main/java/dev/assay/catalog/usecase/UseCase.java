package dev.assay.catalog.usecase;

import dev.assay.catalog.revision.Entry;

/// What a team wants to build.
public record UseCase(String id, String name, String description) implements Entry {}
