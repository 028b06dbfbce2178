package dev.assay.recommender.recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.recommender.database.Packing;
import dev.assay.recommender.json.Json;
import dev.assay.recommender.recommendation.Recommendation.Comparison;
import dev.assay.recommender.recommendation.Recommendation.Option;
import dev.assay.recommender.recommendation.Recommendation.Sentence;
import dev.assay.recommender.recommendation.Recommendation.Useful;
import dev.assay.recommender.recommendation.Recommendation.WorkPart;
import dev.assay.recommender.recommendation.Sensitivity.Hinge;
import dev.assay.recommender.recommendation.Sensitivity.Relaxed;
import dev.assay.recommender.replica.ClosedCatalog;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Teams whose outcome is known beforehand, on the catalogue that ships.
class ScenarioTest {

    private static final ClosedCatalog CATALOG = ShippedCatalog.read();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final Set<String> JAVA_SCRIPT = Set.of("express", "fastify", "hono", "koa", "nestjs");

    private final Assessor assessor = Assessor.shipped();

    @Test
    void models_in_the_same_process_exclude_express_with_the_fact() {
        Recommendation recommendation = assess(Teams.healthRisk("same-process", "no"), Teams.FLASK_AND_EXPRESS);

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
        Recommendation recommendation =
                assess(Teams.healthRisk("separate-service", "neutral"), Teams.FLASK_AND_EXPRESS);

        assertEquals("ranked", option(recommendation, "express").status());
        assertEquals("flask", recommendation.verdict().winners().getFirst());
        List<String> texts = texts(recommendation);
        assertTrue(texts.stream().anyMatch(text -> text.startsWith("Team fit speaks for Flask")), texts::toString);
    }

    @Test
    void a_live_map_for_many_drivers_leads_to_express_rather_than_flask() {
        Recommendation recommendation = assess(Teams.liveMap("neutral"), Teams.FLASK_AND_EXPRESS);

        assertEquals("leads", recommendation.verdict().type());
        assertEquals(List.of("express"), recommendation.verdict().winners());
        Set<String> missed = option(recommendation, "flask").violations().stream()
                .map(Recommendation.Violation::constraint)
                .collect(Collectors.toSet());
        assertTrue(missed.contains("push.product.real-time-must"));
        assertTrue(missed.contains("open-connections.over-10000.concurrency-must"));
    }

    @Test
    void a_live_map_among_all_candidates_has_asynchronous_javascript_in_front_and_aspnet_core_tied_with_it() {
        Recommendation recommendation = assess(Teams.liveMap("neutral"), List.of());

        assertEquals("too-close", recommendation.verdict().type());
        assertEquals(
                List.of("fastify", "hono", "aspnet-core"),
                recommendation.verdict().winners());
        double javaScript = recommendation.options().stream()
                .filter(option -> JAVA_SCRIPT.contains(option.technology()))
                .mapToDouble(option -> Objects.requireNonNullElse(option.firstPlaceShare(), 0.0))
                .sum();
        assertTrue(javaScript > 0.8, () -> "JavaScript comes first in " + javaScript);
        double overAspNetCore = recommendation.pairwise().stream()
                .filter(pair -> pair.option().equals("fastify") && pair.over().equals("aspnet-core"))
                .findFirst()
                .orElseThrow()
                .share();
        assertTrue(0.7 < overAspNetCore && overAspNetCore < 0.9, () -> "above ASP.NET Core in " + overAspNetCore);
    }

    @Test
    void what_is_missed_by_the_answers_alone_says_so() {
        Map<String, Object> answers = Map.of(
                "building", List.of("ml-results"),
                "peak-load", "under-100",
                "languages", Map.of("ratings", Map.of("python", 4), "newLanguage", "no"));

        List<String> texts = texts(assess(answers, List.of()));

        assertTrue(
                texts.stream().anyMatch(text -> text.contains(" candidates miss a must-have, by your answers: ")),
                texts::toString);
    }

    @Test
    void a_team_without_wish_for_a_new_language_stays_with_its_own() {
        Recommendation recommendation = assess(Teams.liveMap("no"), List.of());

        assertTrue(JAVA_SCRIPT.containsAll(recommendation.verdict().winners()));
        assertTrue(recommendation.options().stream()
                .filter(option -> !JAVA_SCRIPT.contains(option.technology()))
                .allMatch(option -> option.status().equals("excluded")));
    }

    @Test
    void another_candidate_changes_no_score_and_no_pair() {
        Recommendation few = assess(Teams.liveMap("neutral"), List.of("express", "fastify"));
        Recommendation all = assess(Teams.liveMap("neutral"), List.of());

        assertEquals(option(few, "express").score(), option(all, "express").score());
        assertTrue(all.pairwise().containsAll(few.pairwise()));
        assertNotEquals(few.options().size(), all.options().size());
    }

    @Test
    void a_recommendation_holds_what_a_replay_needs() {
        Assessed assessed = assessed("quick", Teams.liveMap("neutral"), Teams.FLASK_AND_EXPRESS);
        Recommendation recommendation = assessed.recommendation();

        assertEquals(1, recommendation.revision());
        assertEquals("3", recommendation.methodVersion());
        assertEquals(10_000, recommendation.draws());
        assertEquals(TODAY, recommendation.evaluatedOn());
        assertEquals(16, recommendation.seed().length());
        assertEquals(
                2 * recommendation.options().getFirst().contributions().size(),
                assessed.matrix().cells().size());
    }

    @Test
    void a_matrix_that_is_packed_by_columns_is_the_same_text() {
        for (List<String> candidates : List.of(Teams.FLASK_AND_EXPRESS, List.<String>of())) {
            for (Map<String, ?> answers : List.of(Teams.liveMap("neutral"), Map.<String, Object>of())) {
                Assessed assessed = assessed("full", answers, candidates);
                assertEquals(
                        Json.write(assessed.matrix()),
                        new String(Packing.unpack(assessed.packedMatrix()), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void knowing_nothing_is_not_enough_evidence() {
        Recommendation recommendation = assess(Map.of(), List.of());

        assertEquals("not-enough-evidence", recommendation.verdict().type());
        assertNull(recommendation.comparison(), "nothing is concluded");
        assertTrue(sensitivity(Map.of(), List.of()).sources().isEmpty(), "so it hangs on nothing");
        List<Useful> useful = Objects.requireNonNull(recommendation.verdict().mostUseful());
        assertEquals(3, useful.size());
        assertTrue(useful.stream().allMatch(one -> one.kind().equals("question")));
    }

    @Test
    void an_api_that_both_can_build_is_decided_by_the_method_and_says_how() {
        Recommendation recommendation = assess(Teams.jsonApi(), Teams.FLASK_AND_EXPRESS);

        assertEquals("too-close", recommendation.verdict().type());
        assertEquals(
                Set.of("flask", "express"), Set.copyOf(recommendation.verdict().winners()));
        List<String> texts = texts(recommendation);
        assertTrue(texts.stream().anyMatch(text -> text.contains("90 would make a lead")), texts::toString);
        assertTrue(texts.stream().anyMatch(text -> text.startsWith("Waiting requests speaks for Express")));
        assertTrue(texts.stream().anyMatch(text -> text.startsWith("Security speaks for Flask")));
        assertTrue(
                comparison(recommendation).turns().stream()
                        .anyMatch(turns -> turns.less() != null || turns.more() != null),
                "some weight would turn it");
        assertTrue(
                sensitivity(Teams.jsonApi(), Teams.FLASK_AND_EXPRESS)
                        .sources()
                        .getFirst()
                        .changes(),
                "it hangs on a source");
    }

    @Test
    void models_beside_live_updates_are_built_on_two_technologies() {
        Recommendation recommendation = assess(Teams.modelsAndLiveUpdates(), Teams.FLASK_AND_EXPRESS);

        assertEquals("composition", recommendation.verdict().type());
        assertEquals(List.of("express", "flask"), recommendation.verdict().winners());
        List<WorkPart> parts = Objects.requireNonNull(recommendation.verdict().parts());
        assertEquals(
                List.of("\u201cA real-time app\u201d", "the models"),
                parts.stream().map(WorkPart::name).toList());
        assertEquals(List.of("express"), parts.getFirst().winners());
        assertEquals("same-process", parts.getLast().answers().get("python-code"));
        List<String> texts = texts(recommendation);
        assertTrue(texts.stream().anyMatch(text -> text.startsWith("Flask is excluded: WebSockets have to work")));
        assertTrue(texts.stream().anyMatch(text -> text.startsWith("Express is excluded: The main libraries")));
    }

    @Test
    void one_technology_that_is_best_for_both_parts_makes_no_composition() {
        Recommendation recommendation =
                assess(Teams.healthRisk("separate-service", "neutral"), Teams.FLASK_AND_EXPRESS);

        assertEquals("leads", recommendation.verdict().type());
        assertNull(recommendation.verdict().parts());
    }

    @Test
    void a_high_load_leads_to_express_and_names_the_runs_it_was_measured_in() {
        Recommendation recommendation = assess(Teams.highLoad(), Teams.FLASK_AND_EXPRESS);

        assertEquals("leads", recommendation.verdict().type());
        assertEquals(List.of("express"), recommendation.verdict().winners());
        Sentence throughput = recommendation.verdict().sentences().stream()
                .filter(sentence -> sentence.text().startsWith("Throughput of Express as a multiple of Flask"))
                .findFirst()
                .orElseThrow();
        assertTrue(
                throughput.text().contains("1.47 at 256 connections, 1.55 at 512 connections by web-frameworks"),
                throughput::text);
        assertTrue(throughput.text().contains("not at your load, and not counted: 1 at 64 connections"));
        assertTrue(throughput.facts().containsAll(List.of("express-throughput-18", "flask-throughput-18")));
        Hinge benchmark = sensitivity(Teams.highLoad(), Teams.FLASK_AND_EXPRESS).sources().stream()
                .filter(hinge -> hinge.id().equals("the-benchmarker-2026-02"))
                .findFirst()
                .orElseThrow();
        assertFalse(benchmark.changes(), "without the run Express leads as well");
        assertTrue(Objects.requireNonNull(benchmark.lead()) > 0.9);
        assertTrue(benchmark.facts().contains("express-throughput-18"));
    }

    @Test
    void a_data_entry_site_leads_to_neither_micro_framework() {
        Recommendation recommendation = assess(
                Map.of(
                        "building", List.of("data-entry"),
                        "time-spent", "waiting",
                        "peak-load", "under-100",
                        "push", "none",
                        "python-code", "none",
                        "frontend", "server-rendered"),
                List.of());

        List<String> winners = recommendation.verdict().winners();
        assertFalse(winners.isEmpty());
        assertFalse(winners.contains("flask") || winners.contains("express"), winners::toString);
    }

    @Test
    void what_has_to_be_first_party_excludes_both_micro_frameworks_with_the_facts_and_proposes_others() {
        Recommendation recommendation = assess("full", Teams.allFirstParty(), List.of());

        for (String micro : Teams.FLASK_AND_EXPRESS) {
            Option option = option(recommendation, micro);
            assertEquals("excluded", option.status());
            assertEquals(
                    List.of(
                            "built-ins.orm-first-party.must",
                            "built-ins.authentication-first-party.must",
                            "built-ins.admin-interface-first-party.must",
                            "built-ins.background-jobs-first-party.must"),
                    option.violations().stream()
                            .map(Recommendation.Violation::constraint)
                            .toList());
            assertTrue(option.violations().stream()
                    .noneMatch(violation -> violation.facts().isEmpty()));
        }
        assertEquals(List.of("django"), recommendation.verdict().winners());
        assertEquals("at-risk", option(recommendation, "quarkus").status(), "nothing is known of an administration");
        assertEquals(
                List.of("built-ins.admin-interface-first-party.must"),
                option(recommendation, "quarkus").unknowns().stream()
                        .map(Recommendation.UnknownMust::constraint)
                        .toList());
    }

    @Test
    void of_the_two_micro_frameworks_alone_none_fits_what_has_to_be_first_party() {
        Recommendation recommendation = assess("full", Teams.allFirstParty(), Teams.FLASK_AND_EXPRESS);

        assertEquals("none-fits", recommendation.verdict().type());
        assertEquals(1, Objects.requireNonNull(recommendation.verdict().relax()).size());
    }

    @Test
    void where_everybody_left_may_miss_a_must_have_the_verdict_says_which() {
        Recommendation recommendation = assess("full", Teams.allFirstParty(), List.of("express", "flask", "quarkus"));

        assertEquals("at-risk", option(recommendation, "quarkus").status());
        assertEquals("not-enough-evidence", recommendation.verdict().type());
        String headline = recommendation.verdict().headline();
        assertTrue(
                headline.startsWith("Not enough evidence: no candidate is known to meet every must-have, by "),
                headline);
        Sentence first = recommendation.verdict().sentences().getFirst();
        assertTrue(first.text().endsWith("Whether this holds for Quarkus, no fact tells."), first::text);
        assertEquals(List.of("built-ins.admin-interface-first-party.must"), first.rules());
        assertTrue(
                texts(recommendation).stream().noneMatch(text -> text.contains("is the least")),
                "enough is known of Quarkus otherwise");
        Useful useful =
                Objects.requireNonNull(recommendation.verdict().mostUseful()).getFirst();
        assertEquals("fact", useful.kind());
        assertTrue(useful.id().startsWith("quarkus/"), useful::id);
        assertTrue(useful.text().startsWith("Quarkus is at risk: "), useful::text);
    }

    @Test
    void a_hard_limit_excludes_what_was_measured_above_it_and_not_what_nobody_measured() {
        Recommendation recommendation =
                assess("full", Teams.and(Teams.jsonApi(), Map.of("hard-limits", List.of("memory-128"))), List.of());

        Option spring = option(recommendation, "spring-boot");
        assertEquals("excluded", spring.status());
        assertTrue(
                spring.violations().getFirst().sentence().contains("\"Memory use of an instance\" is 193"),
                spring::toString);
        assertEquals("ranked", option(recommendation, "quarkus").status());
        assertEquals("at-risk", option(recommendation, "axum").status());
    }

    @Test
    void technologies_and_licences_can_be_excluded() {
        Recommendation recommendation = assess(
                "full",
                Teams.and(
                        Teams.jsonApi(),
                        Map.of(
                                "landscape",
                                Map.of(
                                        "excludedTechnologies", List.of("express"),
                                        "excludedLicences", List.of("BSD-3-Clause", "Apache-2.0")))),
                List.of("express", "flask", "actix-web", "koa"));

        assertEquals(
                "Express is excluded: You excluded it.",
                option(recommendation, "express").violations().getFirst().sentence());
        assertTrue(option(recommendation, "flask")
                .violations()
                .getFirst()
                .sentence()
                .contains("\"Licence\" is \"BSD-3-Clause\""));
        assertEquals("ranked", option(recommendation, "actix-web").status(), "MIT is enough of MIT OR Apache-2.0");
    }

    @Test
    void the_same_answers_give_the_same_result_in_either_form() {
        Recommendation quick = assess("quick", Teams.jsonApi(), Teams.FLASK_AND_EXPRESS);
        Recommendation full = assess("full", Teams.jsonApi(), Teams.FLASK_AND_EXPRESS);

        assertEquals(quick.options(), full.options());
        assertEquals(quick.verdict(), full.verdict());
    }

    @Test
    void staying_with_what_there_is_becomes_an_option_and_moving_has_its_price_named() {
        Map<String, Object> answers = Teams.and(Teams.highLoad(), Map.of("landscape", Map.of("existing", "flask")));
        Recommendation recommendation = assess("full", answers, List.of("express", "sinatra"));

        assertEquals("leads", recommendation.verdict().type());
        assertEquals("ranked", option(recommendation, "flask").status(), "though it wasn't named");
        Recommendation.Stay stay =
                Objects.requireNonNull(recommendation.verdict().stay());
        assertEquals("flask", stay.technology());
        assertEquals("express", stay.movingTo());
        List<String> texts = stay.sentences().stream().map(Sentence::text).toList();
        assertTrue(texts.getFirst().startsWith("Staying with Flask is possible, and costs no move: Express scores"));
        assertEquals(
                "Moving from Flask to Express means writing the service again in JavaScript, which the team rates 4 of 4.",
                texts.get(1));
        assertTrue(texts.get(2).contains("concepts are to be learnt, by 1 fact"), texts::toString);
        assertTrue(recommendation.verdict().sentences().containsAll(stay.sentences()));
    }

    @Test
    void who_runs_a_leader_already_is_told_that_staying_costs_nothing() {
        Recommendation recommendation = assess(
                "full",
                Teams.and(Teams.highLoad(), Map.of("landscape", Map.of("existing", "express"))),
                Teams.FLASK_AND_EXPRESS);

        Recommendation.Stay stay =
                Objects.requireNonNull(recommendation.verdict().stay());
        assertNull(stay.movingTo());
        assertEquals(1, stay.sentences().size());
    }

    @Test
    void two_technologies_have_their_price_named_and_with_one_stack_only_there_is_no_composition() {
        Recommendation two = assess(
                "full",
                Teams.and(Teams.modelsAndLiveUpdates(), Map.of("landscape", Map.of("stacks", "several-stacks"))),
                Teams.FLASK_AND_EXPRESS);
        assertEquals("composition", two.verdict().type());
        assertTrue(
                texts(two)
                        .contains(
                                "Both have to be known, run and kept up to date: Express in JavaScript, which the team rates 3 of 4"
                                        + " and Flask in Python, which the team rates 3 of 4."),
                texts(two)::toString);
        assertTrue(texts(two).stream().anyMatch(text -> text.startsWith("Concepts to be learnt are ")));

        Recommendation one = assess(
                "full",
                Teams.and(Teams.modelsAndLiveUpdates(), Map.of("landscape", Map.of("stacks", "one-stack"))),
                Teams.FLASK_AND_EXPRESS);
        assertNotEquals("composition", one.verdict().type());
        assertNull(one.verdict().parts());
    }

    @Test
    void dropping_the_must_have_that_keeps_express_out_is_told_with_what_it_changes() {
        Relaxed dropped = sensitivity(Teams.healthRisk("same-process", "neutral"), Teams.FLASK_AND_EXPRESS)
                .mustHaves()
                .getFirst();
        assertEquals("python-code.same-process.data-ml-must", dropped.constraint());
        assertEquals(List.of("express"), dropped.admitted());
        assertEquals(List.of("flask"), dropped.leaders());
        assertFalse(dropped.changes());
    }

    @Test
    void the_same_answers_give_the_same_recommendation() {
        assertEquals(assess(Teams.liveMap("neutral"), List.of()), assess(Teams.liveMap("neutral"), List.of()));
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
        Recommendation recommendation = assess(Teams.healthRisk("separate-service", "neutral"), List.of());

        recommendation.verdict().sentences().forEach(sentence -> {
            assertTrue(facts.containsAll(sentence.facts()), sentence::text);
            assertTrue(sources.containsAll(sentence.sources()), sentence::text);
        });
        recommendation
                .options()
                .forEach(option -> option.contributions()
                        .forEach(contribution -> assertTrue(facts.containsAll(contribution.facts()))));
    }

    private Recommendation assess(Map<String, ?> answers, List<String> candidates) {
        return assess("quick", answers, candidates);
    }

    private Recommendation assess(String kind, Map<String, ?> answers, List<String> candidates) {
        return assessed(kind, answers, candidates).recommendation();
    }

    private Assessed assessed(String kind, Map<String, ?> answers, List<String> candidates) {
        return assessor.assess(Teams.submission(kind, answers, candidates), CATALOG, TODAY, Teams.NOW);
    }

    private Sensitivity sensitivity(Map<String, ?> answers, List<String> candidates) {
        return assessor.sensitivity(Teams.submission(answers, candidates), CATALOG, TODAY);
    }

    private static List<String> texts(Recommendation recommendation) {
        return recommendation.verdict().sentences().stream().map(Sentence::text).toList();
    }

    private static Comparison comparison(Recommendation recommendation) {
        return Objects.requireNonNull(recommendation.comparison());
    }

    private static Option option(Recommendation recommendation, String slug) {
        return recommendation.options().stream()
                .filter(option -> option.technology().equals(slug))
                .findFirst()
                .orElseThrow();
    }
}
