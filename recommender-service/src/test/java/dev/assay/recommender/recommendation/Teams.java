package dev.assay.recommender.recommendation;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.assay.recommender.questionnaire.CheckedSubmission.Accepted;
import dev.assay.recommender.questionnaire.Language;
import dev.assay.recommender.questionnaire.Option;
import dev.assay.recommender.questionnaire.Question;
import dev.assay.recommender.questionnaire.Questionnaire;
import dev.assay.recommender.questionnaire.Submission;
import dev.assay.recommender.questionnaire.SubmissionCheck;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/// Teams whose outcome on the shipped catalogue is known beforehand, by their answers.
final class Teams {

    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    static final List<String> FLASK_AND_EXPRESS = List.of("flask", "express");

    private Teams() {}

    static Submission submission(Map<String, ?> answers, List<String> candidates) {
        return submission("quick", answers, candidates);
    }

    static Submission submission(String kind, Map<String, ?> answers, List<String> candidates) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", kind);
        body.put("answers", answers);
        body.put("candidates", candidates);
        return assertInstanceOf(
                        Accepted.class, new SubmissionCheck(Questionnaire.shipped()).posted(body, new UUID(0, 1), NOW))
                .submission();
    }

    /// Any answers that can be given, some questions left out.
    static Submission any(Random random, List<String> candidates) {
        Map<String, Object> answers = new HashMap<>();
        for (Question question : Questionnaire.shipped().questions()) {
            if (random.nextInt(4) > 0) {
                answers.put(question.id(), answer(question, random));
            }
        }
        return submission("full", answers, candidates);
    }

    private static Object answer(Question question, Random random) {
        List<String> options =
                new ArrayList<>(question.options().stream().map(Option::id).toList());
        Collections.shuffle(options, random);
        return switch (question.type()) {
            case "languages" ->
                Map.of(
                        "ratings",
                        Questionnaire.shipped().languages().stream()
                                .filter(_ -> random.nextBoolean())
                                .collect(Collectors.toMap(Language::id, _ -> random.nextInt(5))),
                        "newLanguage",
                        options.getFirst());
            case "several" -> options.subList(0, 1 + random.nextInt(Objects.requireNonNull(question.most())));
            case "any-of" -> List.of(options.getFirst());
            case "landscape" ->
                Map.of(
                        "stacks",
                        options.getFirst(),
                        "excludedTechnologies",
                        List.of(random.nextBoolean() ? "koa" : "rails"),
                        "excludedLicences",
                        List.of(random.nextBoolean() ? "MIT" : "Apache-2.0"));
            default -> options.getFirst();
        };
    }

    /// Answers with others beside them.
    static Map<String, Object> and(Map<String, ?> answers, Map<String, ?> more) {
        Map<String, Object> all = new HashMap<>(answers);
        all.putAll(more);
        return all;
    }

    static Map<String, Object> healthRisk(String pythonCode, String newLanguage) {
        return Map.of(
                "building", List.of("ml-results", "api"),
                "time-spent", "computing",
                "peak-load", "under-100",
                "open-connections", "under-500",
                "push", "none",
                "python-code", pythonCode,
                "languages", Map.of("ratings", Map.of("python", 4), "newLanguage", newLanguage),
                "frontend", "none");
    }

    /// Ten thousand drivers on a live map.
    static Map<String, Object> liveMap(String newLanguage) {
        return Map.of(
                "building", List.of("real-time"),
                "time-spent", "waiting",
                "peak-load", "1000-to-10000",
                "open-connections", "over-10000",
                "push", "product",
                "python-code", "none",
                "languages", Map.of("ratings", Map.of("javascript", 4), "newLanguage", newLanguage),
                "frontend", "spa-same-team");
    }

    /// Models beside live updates, by people who know both languages.
    static Map<String, Object> modelsAndLiveUpdates() {
        return Map.of(
                "building", List.of("real-time", "ml-results"),
                "time-spent", "both",
                "peak-load", "100-to-1000",
                "open-connections", "over-10000",
                "push", "product",
                "python-code", "separate-service",
                "languages", Map.of("ratings", Map.of("javascript", 3, "python", 3), "newLanguage", "neutral"),
                "frontend", "spa-same-team");
    }

    static Map<String, Object> jsonApi() {
        return Map.of(
                "building", List.of("api"),
                "time-spent", "waiting",
                "peak-load", "100-to-1000",
                "open-connections", "under-500",
                "push", "none",
                "python-code", "none",
                "languages", Map.of("ratings", Map.of("python", 3, "javascript", 3)),
                "frontend", "none");
    }

    static Map<String, Object> highLoad() {
        return Map.of(
                "building",
                List.of("api"),
                "time-spent",
                "waiting",
                "peak-load",
                "over-10000",
                "languages",
                Map.of("ratings", Map.of("javascript", 4), "newLanguage", "neutral"));
    }

    /// A site whose ORM, authentication, administration and jobs have to come from the makers of the framework.
    static Map<String, Object> allFirstParty() {
        return Map.of(
                "building", List.of("data-entry"),
                "time-spent", "waiting",
                "peak-load", "under-100",
                "open-connections", "under-500",
                "push", "none",
                "python-code", "none",
                "languages", Map.of("ratings", Map.of("python", 3, "javascript", 3), "newLanguage", "neutral"),
                "frontend", "server-rendered",
                "built-ins",
                        List.of(
                                "orm-first-party",
                                "authentication-first-party",
                                "admin-interface-first-party",
                                "background-jobs-first-party"));
    }
}
