package dev.assay.recommender.recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.recommender.questionnaire.CheckedSubmission.Accepted;
import dev.assay.recommender.questionnaire.Questionnaire;
import dev.assay.recommender.questionnaire.Submission;
import dev.assay.recommender.questionnaire.SubmissionCheck;
import dev.assay.recommender.recommendation.Recommendation.Option;
import dev.assay.recommender.recommendation.Recommendation.Sentence;
import dev.assay.recommender.recommendation.Recommendation.Useful;
import dev.assay.recommender.replica.ClosedCatalog;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Teams whose outcome is known beforehand, on the catalogue that ships.
class ScenarioTest {

    private static final ClosedCatalog CATALOG = ShippedCatalog.read();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final List<String> FLASK_AND_EXPRESS = List.of("flask", "express");

    private static final Set<String> JAVA_SCRIPT = Set.of("express", "fastify", "hono", "koa", "nestjs");

    private final Assessor assessor = Assessor.shipped();

    @Test
    void models_in_the_same_process_exclude_express_with_the_fact() {
        Recommendation recommendation = assess(healthRisk("same-process", "no"), FLASK_AND_EXPRESS);

        assertEquals("leads", recommendation.verdict().type());
        assertEquals(List.of("flask"), recommendation.verdict().winners());
        Option express = option(recommendation, "express");
        assertEquals("excluded", express.status());
        assertTrue(express.violations().stream()
                .anyMatch(violation -> violation.constraint().equals("python-code.same-process.data-ml-must")
                        && violation.facts().equals(List.of("express-ml-library-access-1"))
                        && violation.sources().equals(List.of("npm-list-2026-11"))
                        && violation.sentence().contains("by npm registry package list, November 2026")));
        assertNull(option(recommendation, "flask").firstPlaceShare(), "nobody is left to compare with");
        assertTrue(recommendation.pairwise().isEmpty());
    }

    @Test
    void models_in_a_separate_service_leave_the_choice_to_team_fit() {
        Recommendation recommendation = assess(healthRisk("separate-service", "neutral"), FLASK_AND_EXPRESS);

        assertEquals("ranked", option(recommendation, "express").status());
        assertEquals("flask", recommendation.verdict().winners().getFirst());
        List<String> texts = recommendation.verdict().sentences().stream()
                .map(Sentence::text)
                .toList();
        assertTrue(texts.stream().anyMatch(text -> text.startsWith("Team fit speaks for Flask")), texts::toString);
    }

    @Test
    void a_live_map_for_many_drivers_leads_to_express_rather_than_flask() {
        Recommendation recommendation = assess(liveMap("neutral"), FLASK_AND_EXPRESS);

        assertEquals("leads", recommendation.verdict().type());
        assertEquals(List.of("express"), recommendation.verdict().winners());
        Set<String> missed = option(recommendation, "flask").violations().stream()
                .map(Recommendation.Violation::constraint)
                .collect(Collectors.toSet());
        assertTrue(missed.contains("push.product.real-time-must"));
        assertTrue(missed.contains("open-connections.over-10000.concurrency-must"));
    }

    @Test
    void a_live_map_among_all_candidates_has_asynchronous_javascript_in_front() {
        Recommendation recommendation = assess(liveMap("neutral"), List.of());

        assertTrue(JAVA_SCRIPT.contains(recommendation.verdict().winners().getFirst()));
        assertTrue(JAVA_SCRIPT.contains(recommendation.options().getFirst().technology()));
        double share = recommendation.options().stream()
                .filter(option -> JAVA_SCRIPT.contains(option.technology()))
                .mapToDouble(option -> Objects.requireNonNull(option.firstPlaceShare()))
                .sum();
        assertTrue(share > 0.5, () -> "JavaScript comes first in " + share);
    }

    @Test
    void a_team_without_wish_for_a_new_language_stays_with_its_own() {
        Recommendation recommendation = assess(liveMap("no"), List.of());

        assertTrue(JAVA_SCRIPT.containsAll(recommendation.verdict().winners()));
        assertTrue(recommendation.options().stream()
                .filter(option -> !JAVA_SCRIPT.contains(option.technology()))
                .allMatch(option -> option.status().equals("excluded")));
    }

    @Test
    void another_candidate_changes_no_score_and_no_pair() {
        Recommendation few = assess(liveMap("neutral"), List.of("express", "fastify"));
        Recommendation all = assess(liveMap("neutral"), List.of());

        assertEquals(option(few, "express").score(), option(all, "express").score());
        assertTrue(all.pairwise().containsAll(few.pairwise()));
    }

    @Test
    void a_recommendation_holds_what_a_replay_needs() {
        Recommendation recommendation = assess(liveMap("neutral"), FLASK_AND_EXPRESS);

        assertEquals(1, recommendation.revision());
        assertEquals("1", recommendation.methodVersion());
        assertEquals(10_000, recommendation.draws());
        assertEquals(TODAY, recommendation.evaluatedOn());
        assertEquals(16, recommendation.seed().length());
        assertEquals(
                2 * recommendation.options().getFirst().contributions().size(),
                recommendation.matrix().size());
    }

    @Test
    void knowing_nothing_is_not_enough_evidence() {
        Recommendation recommendation = assess(Map.of(), List.of());

        assertEquals("not-enough-evidence", recommendation.verdict().type());
        List<Useful> useful = Objects.requireNonNull(recommendation.verdict().mostUseful());
        assertEquals(3, useful.size());
        assertTrue(useful.stream().allMatch(one -> one.kind().equals("question")));
    }

    @Test
    void an_api_that_both_can_build_is_decided_by_the_method_and_says_how() {
        Recommendation recommendation = assess(
                Map.of(
                        "building", List.of("api"),
                        "time-spent", "waiting",
                        "peak-load", "100-to-1000",
                        "open-connections", "under-500",
                        "push", "none",
                        "python-code", "none",
                        "languages", Map.of("ratings", Map.of("python", 3, "javascript", 3)),
                        "frontend", "none"),
                FLASK_AND_EXPRESS);

        assertTrue(
                Set.of("too-close", "leads").contains(recommendation.verdict().type()),
                () -> recommendation.verdict().toString());
        assertTrue(recommendation.verdict().sentences().stream()
                .anyMatch(sentence ->
                        !sentence.facts().isEmpty() && !sentence.sources().isEmpty()));
    }

    @Test
    void the_same_answers_give_the_same_recommendation() {
        assertEquals(assess(liveMap("neutral"), List.of()), assess(liveMap("neutral"), List.of()));
    }

    @Test
    void every_fact_and_source_that_is_named_exists() {
        Set<String> facts = CATALOG.technologies().values().stream()
                .flatMap(technology -> technology.facts().stream())
                .map(fact -> fact.id())
                .collect(Collectors.toSet());
        Set<String> sources = Objects.requireNonNull(CATALOG.technologies().get("flask"))
                .sources()
                .keySet();
        Recommendation recommendation = assess(healthRisk("separate-service", "neutral"), List.of());

        recommendation.verdict().sentences().forEach(sentence -> {
            assertTrue(facts.containsAll(sentence.facts()), sentence::text);
            assertTrue(sources.containsAll(sentence.sources()), sentence::text);
        });
        recommendation
                .options()
                .forEach(option -> option.contributions()
                        .forEach(contribution -> assertTrue(facts.containsAll(contribution.facts()))));
    }

    private static Map<String, Object> healthRisk(String pythonCode, String newLanguage) {
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

    private static Map<String, Object> liveMap(String newLanguage) {
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

    private Recommendation assess(Map<String, ?> answers, List<String> candidates) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", "quick");
        body.put("answers", answers);
        body.put("candidates", candidates);
        Submission submission = assertInstanceOf(
                        Accepted.class, new SubmissionCheck(Questionnaire.quick()).posted(body, new UUID(0, 1), NOW))
                .submission();
        return assessor.assess(submission, CATALOG, TODAY, NOW);
    }

    private static Option option(Recommendation recommendation, String slug) {
        return recommendation.options().stream()
                .filter(option -> option.technology().equals(slug))
                .findFirst()
                .orElseThrow();
    }
}
