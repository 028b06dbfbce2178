package dev.assay.recommender.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.recommender.questionnaire.Answer.One;
import dev.assay.recommender.questionnaire.Answer.Several;
import dev.assay.recommender.questionnaire.Profile.Connections;
import dev.assay.recommender.questionnaire.Profile.Weighting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ProfileTest {

    @Test
    void the_spread_grows_with_what_was_not_said() {
        assertEquals(new Weighting(0, 2, 7, null, List.of()), weighting("throughput", Map.of()));
        assertEquals(
                new Weighting(0, 3, 6, null, List.of("time-spent.waiting.throughput")),
                weighting("throughput", Map.of("time-spent", new One("waiting"))));
        assertEquals(
                new Weighting(
                        5,
                        6,
                        7,
                        null,
                        List.of(
                                "building.api.throughput",
                                "time-spent.waiting.throughput",
                                "peak-load.1000-to-10000.throughput")),
                weighting(
                        "throughput",
                        Map.of(
                                "building", new Several(List.of("api")),
                                "time-spent", new One("waiting"),
                                "peak-load", new One("1000-to-10000"))));
    }

    @Test
    void a_question_of_the_full_form_that_was_not_asked_leaves_the_weight_vague() {
        Weighting support = weighting("support", Map.of("building", new Several(List.of("prototype"))));

        assertEquals(new Weighting(0, 1, 4, null, List.of("building.prototype.support")), support);
    }

    @Test
    void what_is_named_second_counts_half() {
        assertEquals(
                2.5,
                weighting("data-ml", Map.of("building", new Several(List.of("api", "ml-results"))))
                        .point());
        assertEquals(
                4,
                weighting("data-ml", Map.of("building", new Several(List.of("ml-results", "api"))))
                        .point());
    }

    @Test
    void switching_off_and_caps_hold_for_both_ends() {
        assertEquals(
                new Weighting(0, 0, 0, null, List.of("peak-load.under-100.throughput")),
                weighting("throughput", Map.of("peak-load", new One("under-100"))));
        Weighting capped = weighting(
                "throughput",
                Map.of(
                        "building", new Several(List.of("streaming")),
                        "time-spent", new One("waiting"),
                        "peak-load", new One("100-to-1000")));
        assertEquals(List.of(1.0, 1.0, 1.0), List.of(capped.low(), capped.point(), capped.high()));
    }

    @Test
    void weights_stay_within_zero_and_ten() {
        Map<String, Answer> much = Map.of(
                "building", new Several(List.of("real-time")),
                "push", new One("product"));
        assertEquals(9, weighting("real-time", much).high());
        assertEquals(0, weighting("hiring", Map.of()).low());
    }

    @Test
    void must_haves_targets_and_connections_come_from_answers() {
        Profile profile = profile(Map.of(
                "building", new Several(List.of("data-entry")),
                "peak-load", new One("over-10000"),
                "open-connections", new One("over-10000"),
                "python-code", new One("separate-service"),
                "languages", new Answer.Languages(new TreeMap<>(Map.of("typescript", 3)), "no")));

        assertEquals(
                List.of("open-connections.over-10000.concurrency-must", "languages.no.must"),
                profile.constraints().stream().map(Profile.Constraint::id).toList());
        assertEquals(
                3.0,
                Objects.requireNonNull(profile.weightings().get("structure")).target());
        assertEquals(new Connections(500, Integer.MAX_VALUE), profile.connections());
        assertTrue(profile.isHybridAllowed());
        assertEquals(3, profile.languages().orElseThrow().rating("JavaScript"), "one family");
        assertEquals(0, profile.languages().orElseThrow().rating("Rust"));
        assertFalse(profile(Map.of()).isHybridAllowed());
    }

    @Test
    void the_same_answers_weigh_the_same_in_the_quick_and_the_full_form() {
        // Answers don't know in which form they were given: what the quick one leaves out wasn't answered.
        assertEquals(3, width(weighting("learning", Map.of("languages", languages()))));
        assertEquals(
                1,
                width(weighting(
                        "learning",
                        Map.of(
                                "languages", languages(),
                                "building", new Several(List.of("prototype")),
                                "team-size", new Several(List.of("up-to-3"))))));
    }

    @Test
    void of_things_that_hold_at_once_none_counts_half() {
        assertEquals(
                2,
                weighting("hiring", Map.of("team-size", new Several(List.of("up-to-3", "hiring"))))
                        .point());
    }

    @Test
    void each_three_built_ins_that_are_needed_count_one_more_and_are_what_is_counted() {
        Map<String, Answer> answers = Map.of(
                "built-ins",
                new Several(List.of("templating", "orm-first-party", "authentication", "admin-interface")));

        assertEquals(2, weighting("batteries", answers).point());
        assertEquals(
                Set.of("templating", "orm", "authentication", "admin-interface"),
                profile(answers).needs());
        assertEquals(
                List.of(new Profile.Constraint(
                        "built-ins.orm-first-party.must",
                        "orm",
                        2,
                        Double.POSITIVE_INFINITY,
                        "An ORM has to be built in or come from the makers of the framework.")),
                profile(answers).constraints());
    }

    @Test
    void a_hard_limit_is_an_upper_end_in_its_own_unit_and_no_weight() {
        Map<String, Answer> answers = Map.of("hard-limits", new Several(List.of("memory-128", "first-answer-500")));

        assertEquals(
                List.of(128.0, 500.0),
                profile(answers).constraints().stream()
                        .map(Profile.Constraint::to)
                        .toList());
        assertEquals(weighting("throughput", Map.of()), weighting("throughput", answers));
    }

    @Test
    void one_stack_only_outweighs_what_would_allow_a_hybrid() {
        Map<String, Answer> separable = Map.of("time-spent", new One("both"), "landscape", landscape("one-stack"));

        assertFalse(profile(separable).isHybridAllowed());
        assertTrue(profile(Map.of("landscape", landscape("several-stacks"))).isHybridAllowed());
    }

    @Test
    void only_the_parts_of_the_landscape_that_say_something_set_rules_off() {
        assertEquals(
                List.of(), profile(Map.of("landscape", landscape("one-stack"))).constraints());
        assertEquals(
                List.of("landscape.excluded-licences"),
                profile(Map.of(
                                "landscape",
                                new Answer.Landscape(null, "flask", new TreeSet<>(), new TreeSet<>(Set.of("MIT")))))
                        .constraints()
                        .stream()
                        .map(Profile.Constraint::id)
                        .toList());
    }

    private static Answer landscape(String stacks) {
        return new Answer.Landscape(stacks, null, new TreeSet<>(), new TreeSet<>());
    }

    private static Answer languages() {
        return new Answer.Languages(new TreeMap<>(Map.of("python", 4)), "neutral");
    }

    private static double width(Weighting weighting) {
        return weighting.high() - weighting.point();
    }

    private static Weighting weighting(String criterion, Map<String, ? extends Answer> answers) {
        return Objects.requireNonNull(profile(answers).weightings().get(criterion));
    }

    private static Profile profile(Map<String, ? extends Answer> answers) {
        SequencedMap<String, Double> base = new LinkedHashMap<>();
        base.put("throughput", 2.0);
        base.put("support", 2.0);
        base.put("data-ml", 1.0);
        base.put("learning", 2.0);
        base.put("batteries", 1.0);
        base.put("real-time", 1.0);
        base.put("structure", 1.0);
        base.put("hiring", 0.0);
        return Profile.of(Questionnaire.shipped(), new Answers(new TreeMap<>(answers)), base);
    }
}
