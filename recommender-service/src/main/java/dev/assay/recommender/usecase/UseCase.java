package dev.assay.recommender.usecase;

import dev.assay.recommender.questionnaire.Submission;
import org.jspecify.annotations.Nullable;

/// A kind of work that many have, with the answers that stand for it.
///
/// @param text why these answers, or who would give them
/// @param preset the preset that it is, absent if it is a use case of the catalogue alone
/// @param submission its answers, all frameworks being candidates
record UseCase(
        String id, String name, String text, @Nullable String preset, Submission submission) {}
