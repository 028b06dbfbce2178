package dev.assay.recommender.criterion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.recommender.questionnaire.Answer;
import dev.assay.recommender.questionnaire.Answers;
import dev.assay.recommender.questionnaire.Profile;
import dev.assay.recommender.questionnaire.Questionnaire;
import dev.assay.recommender.recommendation.ShippedCatalog;
import dev.assay.recommender.replica.ClosedCatalog;
import dev.assay.recommender.replica.Fact;
import dev.assay.recommender.replica.Technology;
import dev.assay.recommender.replica.Value;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What the shipped catalogue gives to score on.
class FedCriteriaTest {

    private static final ClosedCatalog CATALOG = ShippedCatalog.read();
    private static final Criteria CRITERIA = Criteria.shipped();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void there_are_twenty_three_criteria_and_each_attribute_they_read_exists() {
        assertEquals(23, CRITERIA.criteria().size());
        Technology flask = technology("flask");
        for (Criterion criterion : CRITERIA.criteria()) {
            for (String attribute : criterion.feed().attributes()) {
                assertTrue(flask.attributes().containsKey(attribute), criterion.id() + " reads " + attribute);
            }
        }
    }

    @Test
    void a_knot_that_does_not_say_why_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Criterion.Point(1, 0.5, " "));
    }

    @Test
    void so_many_of_the_eighteen_frameworks_are_known_on_each_criterion() {
        Map<String, Integer> expected = new LinkedHashMap<>();
        expected.put("team-fit", 18);
        expected.put("throughput", 18);
        expected.put("tail-latency", 18);
        expected.put("concurrency", 18);
        expected.put("real-time", 18);
        expected.put("cpu-work", 18);
        expected.put("data-ml", 18);
        expected.put("frontend-sharing", 18);
        expected.put("learning", 18);
        expected.put("time-to-api", 17);
        expected.put("batteries", 18);
        expected.put("structure", 18);
        expected.put("ecosystem", 18);
        expected.put("community", 14);
        expected.put("support", 18);
        expected.put("security", 18);
        expected.put("type-safety", 18);
        expected.put("api-contract", 17);
        expected.put("memory", 14);
        expected.put("cold-start", 14);
        expected.put("deployment", 16);
        expected.put("hiring", 0);
        expected.put("popularity", 0);

        Map<String, Integer> known = new LinkedHashMap<>();
        Feeding feeding = feeding(Map.of("python", 4));
        for (Criterion criterion : CRITERIA.criteria()) {
            int fed = 0;
            for (Technology technology : CATALOG.technologies().values()) {
                fed += technology.isFramework()
                                && feeding.cell(technology, criterion).isKnown()
                        ? 1
                        : 0;
            }
            known.put(criterion.id(), fed);
        }

        assertEquals(expected, known);
    }

    @Test
    void so_many_of_the_eighteen_frameworks_are_known_on_each_limit() {
        Map<String, Integer> fewer = new LinkedHashMap<>();
        for (Limit limit : CRITERIA.limits()) {
            int fed = 0;
            for (Technology technology : CATALOG.technologies().values()) {
                fed += technology.isFramework()
                                && feeding(Map.of()).cell(technology, limit).isKnown()
                        ? 1
                        : 0;
            }
            if (fed < 18) {
                fewer.put(limit.id(), fed);
            }
        }

        assertEquals(
                Map.of(
                        "memory-size", 14,
                        "start-time", 14,
                        "validation", 17,
                        "api-documentation", 17,
                        "admin-interface", 12),
                fewer);
    }

    @Test
    void a_limit_is_read_in_its_own_unit_from_what_was_measured_under_its_conditions() {
        FedCell memory = feeding(Map.of()).cell(technology("express"), CRITERIA.fed("memory-size"));

        assertEquals(List.of(59.1, 60.2), List.of(memory.low(), memory.high()), "no claim, and nothing under load");
        FedCell start = feeding(Map.of()).cell(technology("fastify"), CRITERIA.fed("start-time"));
        assertEquals(List.of(159.0, 241.0), List.of(start.low(), start.high()), "without ten thousand routes");
    }

    @Test
    void built_ins_that_are_needed_are_the_whole_of_which_a_share_is_taken() {
        Feeding feeding = new Feeding(
                CRITERIA,
                CATALOG,
                Profile.of(
                        Questionnaire.shipped(),
                        new Answers(new TreeMap<>(
                                Map.of("built-ins", new Answer.Several(List.of("orm", "authentication"))))),
                        CRITERIA.baseWeights()),
                TODAY);
        Fed batteries = CRITERIA.fed("batteries");

        assertEquals(100, feeding.cell(technology("django"), batteries).low(), 1e-9);
        assertEquals(0, feeding.cell(technology("flask"), batteries).high(), 1e-9);
        assertEquals(50, feeding.cell(technology("fastify"), batteries).low(), 1e-9);
        assertTrue(feeding.cell(technology("django"), batteries).facts().stream()
                .noneMatch(fact -> fact.contains("admin")));
    }

    @Test
    void every_level_that_is_read_is_mapped() {
        Technology flask = technology("flask");
        for (Criterion criterion : CRITERIA.criteria()) {
            switch (criterion.feed()) {
                case Feed.Levels(String attribute, var levels) ->
                    assertEquals(scale(flask, attribute), new TreeMap<>(levels).keySet(), criterion.id());
                case Feed.LanguageSharing sharing ->
                    assertEquals(
                            scale(flask, sharing.attribute()),
                            new TreeMap<>(sharing.levels()).keySet(),
                            criterion.id());
                case Feed.Terms terms ->
                    terms.terms()
                            .forEach(term -> assertEquals(
                                    scale(flask, term.attribute()),
                                    new TreeMap<>(term.levels()).keySet(),
                                    criterion.id()));
                case Feed.Rows rows ->
                    rows.scales()
                            .forEach((attribute, levels) ->
                                    assertEquals(scale(flask, attribute), new TreeSet<>(levels), criterion.id()));
                case Feed.Figure _,
                        Feed.RunRatio _,
                        Feed.SupportLeft _,
                        Feed.LanguageRating _,
                        Feed.AllowedTechnology _,
                        Feed.AllowedLicence _,
                        Feed.Nothing _ -> {}
            }
        }
    }

    @Test
    void throughput_is_a_ratio_within_one_run() {
        FedCell flask = feeding(Map.of()).cell(technology("flask"), CRITERIA.fed("throughput"));

        assertTrue(flask.high() < 1.2 && flask.low() > 0.3, flask::toString);
        FedCell express = feeding(Map.of()).cell(technology("express"), CRITERIA.fed("throughput"));
        assertEquals(1, express.low());
        assertEquals(1, express.high());
    }

    @Test
    void pushing_takes_three_attributes_together() {
        Feeding feeding = feeding(Map.of());
        Fed realTime = CRITERIA.fed("real-time");

        assertEquals(2, feeding.cell(technology("flask"), realTime).high(), "an add-on and another server");
        assertEquals(3, feeding.cell(technology("express"), realTime).low(), "an add-on in process");
        assertEquals(4, feeding.cell(technology("aspnet-core"), realTime).low(), "with sending to groups");
        FedCell django = feeding.cell(technology("django"), realTime);
        assertEquals(List.of(2.0, 3.0), List.of(django.low(), django.high()), "it depends on the mode");
    }

    @Test
    void doubtful_facts_take_no_part() {
        FedCell express = feeding(Map.of()).cell(technology("express"), CRITERIA.fed("memory"));

        assertTrue(
                technology("express").facts().stream()
                        .filter(fact -> express.facts().contains(fact.id()))
                        .noneMatch(fact -> fact.quality().equals("doubtful")),
                express::toString);
    }

    @Test
    void suspicious_facts_take_no_part() {
        Technology express = technology("express");
        Technology suspicious = new Technology(
                express.slug(),
                express.name(),
                express.kind(),
                express.language(),
                express.revision(),
                express.facts().stream().map(FedCriteriaTest::suspicious).toList(),
                express.attributes(),
                express.sources());
        UsableFacts usable = new UsableFacts(CRITERIA, TODAY);

        assertFalse(usable.of(express, "throughput").isEmpty());
        assertTrue(usable.of(suspicious, "throughput").isEmpty());
    }

    @Test
    void what_could_not_be_measured_is_unknown_and_no_zero() {
        Technology axum = technology("axum");

        assertTrue(
                axum.facts().stream()
                        .anyMatch(fact ->
                                fact.attribute().equals("memory-idle") && fact.value() instanceof Value.MissingValue),
                "the catalogue says that it wasn't measured");
        assertTrue(new UsableFacts(CRITERIA, TODAY).of(axum, "memory-idle").isEmpty());
        assertEquals(
                List.of(), feeding(Map.of()).cell(axum, CRITERIA.fed("memory")).facts());
    }

    private static Fact suspicious(Fact fact) {
        return new Fact(
                fact.id(),
                fact.technology(),
                fact.attribute(),
                fact.value(),
                fact.variant(),
                fact.conditions(),
                fact.source(),
                fact.locator(),
                fact.asOf(),
                fact.quality(),
                fact.rank(),
                true);
    }

    @Test
    void a_language_of_the_family_counts() {
        assertEquals(
                3,
                feeding(Map.of("javascript", 3))
                        .cell(technology("nestjs"), CRITERIA.fed("team-fit"))
                        .low());
        assertEquals(
                0,
                feeding(Map.of("javascript", 3))
                        .cell(technology("gin"), CRITERIA.fed("team-fit"))
                        .low());
    }

    @Test
    void only_javascript_is_shared_with_the_frontends_that_can_be_stated() {
        Fed sharing = CRITERIA.fed("frontend-sharing");

        assertEquals(2, feeding(Map.of()).cell(technology("express"), sharing).low());
        assertEquals(
                1, feeding(Map.of()).cell(technology("aspnet-core"), sharing).high());
    }

    private static java.util.Set<String> scale(Technology technology, String attribute) {
        return new TreeSet<>(
                Objects.requireNonNull(technology.attributes().get(attribute)).scale());
    }

    private static Technology technology(String slug) {
        return Objects.requireNonNull(CATALOG.technologies().get(slug));
    }

    private static Feeding feeding(Map<String, Integer> ratings) {
        TreeMap<String, Answer> answers = new TreeMap<>();
        if (!ratings.isEmpty()) {
            answers.put("languages", new Answer.Languages(new TreeMap<>(ratings), "neutral"));
        }
        Profile profile = Profile.of(Questionnaire.shipped(), new Answers(answers), CRITERIA.baseWeights());
        return new Feeding(CRITERIA, CATALOG, profile, TODAY);
    }
}
