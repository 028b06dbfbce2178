package dev.assay.recommender.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.recommender.questionnaire.CheckedSubmission.Accepted;
import dev.assay.recommender.questionnaire.CheckedSubmission.Mistake;
import dev.assay.recommender.questionnaire.CheckedSubmission.Refused;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubmissionCheckTest {

    private static final UUID FRESH = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final SubmissionCheck check = new SubmissionCheck(Questionnaire.shipped());

    @Test
    void complete_answers_are_accepted() {
        Submission submission = accepted(Map.of(
                "kind",
                "quick",
                "answers",
                Map.of(
                        "building", List.of("ml-results", "api"),
                        "time-spent", "computing",
                        "languages", Map.of("ratings", Map.of("python", 4), "newLanguage", "no")),
                "candidates",
                List.of("flask", "express")));

        assertEquals(FRESH, submission.id());
        assertEquals(NOW, submission.submittedAt());
        assertEquals(List.of("express", "flask"), submission.candidates(), "candidates are a set");
        assertEquals(
                new Answer.Several(List.of("ml-results", "api")),
                submission.answers().to("building"));
        assertEquals(
                Map.of("ratings", Map.of("python", 4), "newLanguage", "no"),
                submission.answers().asTree().get("languages"));
    }

    @Test
    void dont_know_and_no_answer_are_the_same() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("building", List.of("dont-know"));
        answers.put("time-spent", "dont-know");
        answers.put("push", null);
        answers.put("languages", Map.of("newLanguage", "dont-know"));

        Submission said = accepted(Map.of("kind", "quick", "answers", answers));
        Submission silent = accepted(Map.of("kind", "quick", "answers", Map.of()));

        assertTrue(said.asksTheSameAs(silent));
        assertEquals(0, said.answers().count());
    }

    @Test
    void every_mistake_is_reported_with_its_place() {
        Map<String, Object> answers = body(
                "building", List.of("api", "castle"),
                "push", 3,
                "peak-load", List.of("under-100"),
                "colour", "red",
                "languages", body("ratings", Map.of("python", 5, "cobol", 4), "newLanguage", "perhaps"));

        assertEquals(
                List.of(
                        "/answers/building/1",
                        "/answers/colour",
                        "/answers/languages/newLanguage",
                        "/answers/languages/ratings/cobol",
                        "/answers/languages/ratings/python",
                        "/answers/peak-load",
                        "/answers/push",
                        "/candidates/1",
                        "/id",
                        "/kind"),
                pointers(body(
                        "id", "7", "kind", "long", "answers", answers, "candidates", List.of("flask", "Not A Slug"))));
        assertEquals(
                List.of("/answers/building"),
                pointers(body("kind", "quick", "answers", Map.of("building", List.of("api", "gateway", "streaming")))));
    }

    @Test
    void the_full_questionnaire_takes_lists_limits_and_a_landscape() {
        Submission submission = accepted(body(
                "kind",
                "full",
                "answers",
                body(
                        "built-ins", List.of("orm-first-party", "routing"),
                        "hard-limits", List.of("first-answer-500", "memory-128"),
                        "runs-on", "dont-know",
                        "landscape",
                                body(
                                        "stacks",
                                        "dont-know",
                                        "existing",
                                        "flask",
                                        "excludedTechnologies",
                                        List.of("rails", "koa"),
                                        "excludedLicences",
                                        List.of("Apache-2.0")))));

        assertEquals(
                new Answer.Several(List.of("routing", "orm-first-party")),
                submission.answers().to("built-ins"),
                "none comes before another, so the order is that of the question");
        assertEquals(
                Map.of(
                        "existing", "flask",
                        "excludedTechnologies", List.of("koa", "rails"),
                        "excludedLicences", List.of("Apache-2.0")),
                submission.answers().asTree().get("landscape"));
        assertEquals(3, submission.answers().count());
    }

    @Test
    void the_quick_questionnaire_refuses_what_only_the_full_one_asks() {
        assertEquals(
                List.of("/answers/built-ins"),
                pointers(body("kind", "quick", "answers", Map.of("built-ins", List.of("orm"), "push", "none"))));
    }

    @Test
    void what_contradicts_itself_is_refused_where_it_does() {
        assertEquals(
                List.of(
                        "/answers/built-ins/1",
                        "/answers/hard-limits/0",
                        "/answers/landscape/colour",
                        "/answers/landscape/excludedLicences/0",
                        "/answers/landscape/excludedTechnologies/1",
                        "/answers/landscape/existing",
                        "/answers/landscape/stacks",
                        "/answers/lifetime",
                        "/answers/team-size/1",
                        "/answers/team-size/2"),
                pointers(body(
                        "kind",
                        "full",
                        "answers",
                        body(
                                "built-ins", List.of("orm", "orm-first-party"),
                                "hard-limits", List.of("none", "memory-128"),
                                "lifetime", "regulated",
                                "team-size", List.of("hiring", "hiring", "dont-know"),
                                "landscape",
                                        body(
                                                "colour", "red",
                                                "stacks", "three",
                                                "existing", "Flask",
                                                "excludedTechnologies", List.of("koa", "koa"),
                                                "excludedLicences", List.of("the usual"))))));
    }

    @Test
    void a_landscape_that_says_nothing_is_no_answer() {
        Map<String, Object> answers =
                body("landscape", body("stacks", "dont-know", "excludedLicences", List.of()), "team-size", List.of());

        assertEquals(
                0, accepted(body("kind", "full", "answers", answers)).answers().count());
    }

    @Test
    void candidates_are_two_or_more_and_distinct() {
        assertEquals(
                List.of("/candidates"),
                pointers(body("kind", "quick", "answers", Map.of(), "candidates", List.of("flask"))));
        assertEquals(
                List.of("/candidates/1"),
                pointers(body("kind", "quick", "answers", Map.of(), "candidates", List.of("flask", "flask"))));
        assertEquals(
                List.of("/candidates"),
                pointers(body("kind", "quick", "answers", Map.of(), "candidates", Collections.nCopies(51, "flask"))));
        assertEquals(
                List.of("/candidates/0"),
                pointers(body("kind", "quick", "answers", Map.of(), "candidates", List.of("a-vs-b", "flask"))));
        assertEquals(
                List.of(),
                accepted(body("kind", "quick", "answers", Map.of(), "candidates", List.of()))
                        .candidates());
    }

    @Test
    void an_event_carries_its_id_and_time() {
        var refused = assertInstanceOf(
                Refused.class, check.published(body("kind", "quick", "answers", Map.of(), "submittedAt", "yesterday")));
        assertEquals(
                List.of("/id", "/submittedAt"),
                refused.mistakes().stream().map(Mistake::pointer).toList());

        var accepted = assertInstanceOf(
                Accepted.class,
                check.published(body(
                        "id", FRESH.toString(), "kind", "quick", "answers", Map.of(), "submittedAt", NOW.toString())));
        assertEquals(NOW, accepted.submission().submittedAt());
    }

    @Test
    void a_body_of_the_wrong_shape_is_refused() {
        assertEquals(List.of("/answers", "/kind"), pointers(Map.of()));
        assertEquals(
                List.of("/answers/languages", "/candidates"),
                pointers(body("kind", "quick", "answers", Map.of("languages", "python"), "candidates", "flask")));
        assertEquals(
                List.of("/answers/languages/ratings"),
                pointers(body("kind", "quick", "answers", Map.of("languages", Map.of("newLanguage", "no")))));
        assertEquals(List.of("/answers/a~1b~0c"), pointers(body("kind", "quick", "answers", Map.of("a/b~c", "x"))));
    }

    private Submission accepted(Map<String, ?> body) {
        return assertInstanceOf(Accepted.class, check.posted(body, FRESH, NOW)).submission();
    }

    private List<String> pointers(Map<String, ?> body) {
        return assertInstanceOf(Refused.class, check.posted(body, FRESH, NOW)).mistakes().stream()
                .map(Mistake::pointer)
                .sorted()
                .toList();
    }

    private static Map<String, Object> body(Object... keysAndValues) {
        Map<String, Object> body = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            body.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return body;
    }
}
