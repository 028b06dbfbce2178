package dev.assay.recommender.questionnaire;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// One effect of one answer, with the reason for it. Verdicts name rules by id.
///
/// @param effect the written form of an [Effect]
/// @param text what the rule does and why, in plain words
/// @param sources what it rests on: ids of catalogue sources, or references in words
public record Rule(String id, String effect, String text, List<String> sources) {

    /// As many as the shipped questionnaire has forms of effects: every scoring asks for them again.
    private static final ConcurrentMap<String, Effect> PARSED = new ConcurrentHashMap<>();

    public Rule {
        sources = List.copyOf(sources);
        PARSED.computeIfAbsent(effect, Effect::parse);
    }

    public Effect parsed() {
        return PARSED.computeIfAbsent(effect, Effect::parse);
    }
}
