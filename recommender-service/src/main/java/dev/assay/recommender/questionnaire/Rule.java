package dev.assay.recommender.questionnaire;

import java.util.List;

/// One effect of one answer, with the reason for it. Verdicts name rules by id.
///
/// @param effect the written form of an [Effect]
/// @param text what the rule does and why, in plain words
/// @param sources what it rests on: ids of catalogue sources, or references in words
public record Rule(String id, String effect, String text, List<String> sources) {

    public Rule {
        sources = List.copyOf(sources);
        Effect.parse(effect);
    }

    public Effect parsed() {
        return Effect.parse(effect);
    }
}
