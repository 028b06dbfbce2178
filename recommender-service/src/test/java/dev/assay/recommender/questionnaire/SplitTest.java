package dev.assay.recommender.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SplitTest {

    private static final Questionnaire QUESTIONNAIRE = Questionnaire.shipped();

    private final TreeMap<String, Answer> answers = new TreeMap<>();

    @Test
    void one_thing_to_build_has_one_part() {
        building("api");
        one("time-spent", "waiting");
        one("python-code", "same-process");
        assertTrue(split().isEmpty());
    }

    @Test
    void models_in_a_service_of_their_own_are_a_part_with_their_own_must_have() {
        building("api");
        one("python-code", "separate-service");
        one("push", "product");
        one("open-connections", "over-10000");
        one("frontend", "spa-same-team");
        one("peak-load", "under-100");
        Split split = split().orElseThrow();

        assertEquals("\u201cAn API for apps\u201d", split.first().name());
        assertEquals(new Answer.Several(List.of("api")), first("building"));
        assertEquals(new Answer.One("none"), first("python-code"));
        assertEquals(new Answer.One("product"), first("push"));
        assertEquals(new Answer.One("over-10000"), first("open-connections"));
        assertEquals(new Answer.One("spa-same-team"), first("frontend"));
        assertEquals("the models", split.second().name());
        assertEquals(new Answer.Several(List.of("ml-results")), second("building"));
        assertEquals(new Answer.One("same-process"), second("python-code"));
        assertEquals(new Answer.One("none"), second("push"));
        assertNull(second("open-connections"));
        assertEquals(new Answer.One("none"), second("frontend"));
        assertEquals(new Answer.One("under-100"), second("peak-load"));
    }

    @Test
    void without_another_thing_to_build_the_first_part_leaves_that_open() {
        building("ml-results");
        one("python-code", "separate-service");

        assertEquals("all but the models", split().orElseThrow().first().name());
        assertNull(first("building"));
        assertEquals(new Answer.Several(List.of("ml-results")), second("building"));
    }

    @Test
    void models_beside_something_else_keep_the_python_code_that_was_answered() {
        building("ml-results", "data-entry");
        one("python-code", "heavy");
        one("time-spent", "both");

        assertEquals(new Answer.Several(List.of("data-entry")), first("building"));
        assertEquals(new Answer.One("none"), first("python-code"));
        assertEquals(new Answer.One("waiting"), first("time-spent"));
        assertEquals(new Answer.One("heavy"), second("python-code"));
        assertEquals(new Answer.One("computing"), second("time-spent"));
    }

    @Test
    void of_two_other_things_the_real_time_app_holds_the_connections() {
        building("api", "real-time");
        one("push", "product");
        one("open-connections", "over-10000");
        one("frontend", "spa-same-team");
        one("time-spent", "both");

        assertEquals(new Answer.Several(List.of("api")), first("building"));
        assertEquals(new Answer.One("none"), first("push"));
        assertNull(first("open-connections"));
        assertEquals(new Answer.One("both"), first("time-spent"), "nobody said which of them computes");
        assertEquals(new Answer.Several(List.of("real-time")), second("building"));
        assertEquals(new Answer.One("product"), second("push"));
        assertEquals(new Answer.One("over-10000"), second("open-connections"));
        assertEquals(new Answer.One("spa-same-team"), second("frontend"));

        building("real-time", "api");
        assertEquals(new Answer.One("product"), first("push"));
        assertEquals(new Answer.One("none"), second("push"));

        building("data-entry", "api");
        assertEquals(new Answer.One("product"), first("push"));
        assertEquals(new Answer.One("product"), second("push"));
    }

    @Test
    void requests_that_wait_and_requests_that_compute_are_two_parts_of_the_same_thing() {
        building("api");
        one("time-spent", "both");
        one("push", "websockets");

        assertEquals("requests that wait", split().orElseThrow().first().name());
        assertEquals(new Answer.One("waiting"), first("time-spent"));
        assertEquals(new Answer.One("websockets"), first("push"));
        assertEquals("requests that compute", split().orElseThrow().second().name());
        assertEquals(new Answer.One("computing"), second("time-spent"));
        assertEquals(new Answer.One("none"), second("push"));
        assertEquals(first("building"), second("building"));
    }

    private void building(String... things) {
        answers.put("building", new Answer.Several(List.of(things)));
    }

    private void one(String question, String option) {
        answers.put(question, new Answer.One(option));
    }

    private Optional<Split> split() {
        return Split.of(QUESTIONNAIRE, new Answers(answers));
    }

    private @Nullable Answer first(String question) {
        return split().orElseThrow().first().answers().to(question);
    }

    private @Nullable Answer second(String question) {
        return split().orElseThrow().second().answers().to(question);
    }
}
