package dev.assay.web.recommendation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.web.shell.NeighbourServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NeighbourServices.class)
class ResultPagesTest {

    private static final String CLOSE = "/recommendations/00000000-0000-4000-8000-000000000004";
    private static final String DOUBTED = "/recommendations/00000000-0000-4000-8000-000000000005";
    private static final String NONE_FITS = "/recommendations/00000000-0000-4000-8000-000000000006";
    private static final String LEADS_OF_SOME = "/recommendations/00000000-0000-4000-8000-000000000008";
    private static final String NONE_FITS_TWICE = "/recommendations/00000000-0000-4000-8000-000000000009";
    private static final String TOO_FEW = "/recommendations/00000000-0000-4000-8000-000000000007";
    private static final String ERASABLE = "/recommendations/1b4e28ba-2fa1-4d3c-9f5a-0c8a5f0b9d12";

    @AfterEach
    void neighbours_answer_again() {
        NeighbourServices.recommenderFailing = false;
        NeighbourServices.moved = false;
    }

    @Test
    void the_verdict_comes_first_then_how_sure_it_is_and_why() {
        String page = page(CLOSE);
        assertInOrder(
                page,
                "<h1>Too close to call: Flask and Express</h1>",
                "<b>89</b> Express",
                "<b>10</b> Flask",
                "Express scores above Flask in 89 of 100",
                "What would change it",
                "<h2 id=\"ranking\">",
                "What adds to each score",
                "What you answered");
        assertFalse(page.contains("Too close to call between"), "what the title says isn't said again");
    }

    @Test
    void who_stands_alone_while_others_are_in_doubt_is_not_called_ahead_of_them() {
        String page = page(DOUBTED);
        assertInOrder(
                page,
                "<h1>Flask is the only one known to meet every must-have</h1>",
                "Every other candidate misses a must-have, or nobody can say yet whether it meets them all.",
                "<h2 id=\"conditional\">Only if</h2>",
                "<p>An instance must run in 256 MB. Here no fact says whether it does.</p>",
                "Points of 100 that it would have: 60, from 50 to 70.");
        assertFalse(page.contains("ahead of every other option"), "nobody else takes part");
    }

    @Test
    void a_verdict_says_of_how_many_candidates_it_speaks() {
        assertInOrder(
                page(LEADS_OF_SOME),
                "<h1>Django leads</h1>",
                "It is ahead of every other ranked option in at least 90 of 100",
                "2 of 5 candidates are ranked.",
                "<a href=\"#excluded\">1 misses a must-have</a>.",
                "<a href=\"#conditional\">Of 2 nobody can say yet</a> whether they meet every must-have.",
                "<h2 id=\"ranking\">",
                "<h2 id=\"conditional\">",
                "<h2 id=\"excluded\">");
        assertFalse(page(CLOSE).contains("candidates are ranked"), "all take part");
    }

    @Test
    void where_none_fits_after_one_must_have_less_the_page_says_so() {
        assertInOrder(
                page(NONE_FITS_TWICE),
                "Unless this is relaxed, none can fit: WebSockets have to work inside the server process.</a>",
                "That alone is not enough: every candidate misses another must-have too",
                "Choose other candidates",
                "<h2 id=\"excluded\">");
        assertFalse(page(NONE_FITS).contains("That alone is not enough"), "Flask would be left");
    }

    @Test
    void a_sentence_leads_to_its_facts_and_names_the_rules_behind_it() {
        String page = page(CLOSE);
        String sentence = between(page, "Waiting requests speaks for Express", "What would change it");
        assertTrue(
                sentence.contains("/technologies/flask/facts/request-concurrency#flask-request-concurrency-1"),
                sentence);
        assertTrue(sentence.contains("Waiting connections count more"), sentence);
    }

    @Test
    void turning_points_are_told_from_the_nearest_on() {
        assertInOrder(
                page(CLOSE),
                "If <b>Security</b> weighed 32.4 of 100 instead of 7.4, Flask would have the highest score",
                "If <b>Type safety</b> weighed 29.7 of 100",
                "For Flask to draw level, at least this much weight has to move: 11.8 of 100 from Waiting requests to"
                        + " Security.");
    }

    @Test
    void the_nearest_case_studies_for_and_against_stand_beside_the_verdict() {
        assertInOrder(
                page(CLOSE),
                "The nearest that speaks for it",
                "<a href=\"/case-studies/paypal-account-overview\">Account overview page in Node.js</a>",
                "Chose Express and Node.js.",
                "It answers as you did: What are you building? Where does a typical request spend its time?",
                "The nearest that speaks against it",
                "Left Flask.",
                "Evidence grade A");
        assertFalse(
                page("/recommendations/1b4e28ba-2fa1-4d3c-9f5a-0c8a5f0b9d11").contains("Case studies like yours"),
                "a result without them");
    }

    @Test
    void where_none_fits_the_page_leads_to_what_could_give_way() {
        String page = page(NONE_FITS);
        assertInOrder(
                page,
                "<h1>None fits</h1>",
                "<a href=\"/advisor?step=5&amp;candidates=express%2Cflask&amp;push=product\">"
                        + "Unless this is relaxed, none can fit: WebSockets have to work inside the server process.</a>",
                "<a href=\"/advisor?step=candidates&amp;candidates=express%2Cflask&amp;push=product\">"
                        + "Choose other candidates</a>",
                "<h2 id=\"excluded\">",
                ">Express</a></h3><p>The team has to be able to work in the framework&#39;s language",
                ">Flask</a></h3><p>WebSockets have to work inside the server process."
                        + "<span class=\"print-only\"> &quot;Request concurrency&quot; is"
                        + " &quot;async handlers on sync server&quot;.</span></p>",
                "/technologies/flask/facts/request-concurrency#flask-request-concurrency-1",
                "<dt>Candidates</dt><dd>Express and Flask</dd>");
        given().get(NONE_FITS + "/sensitivity")
                .then()
                .statusCode(200)
                .body(containsString("Without it, the verdict would be the same."));
    }

    @Test
    void what_would_change_a_verdict_is_not_offered_where_too_little_was_answered_for_one() {
        String page = page(TOO_FEW);
        assertInOrder(
                page, "<h1>Not enough evidence</h1>", "What would help", "/advisor?step=5", "<h2 id=\"ranking\">");
        assertFalse(page.contains("What would change it"));
        assertFalse(page.contains(TOO_FEW + "/sensitivity"));
    }

    @Test
    void answers_can_be_changed_from_where_they_are_shown() {
        String page = page(CLOSE);
        assertTrue(
                page.contains("/advisor?step=check&amp;candidates=express%2Cflask&amp;building=api"),
                between(page, "class=\"actions\"", "</ul>"));
        assertTrue(page.contains("languages.rating.python=3"), "the ratings of languages");
    }

    @Test
    void moved_weights_are_scored_and_said() {
        given().get(CLOSE + "/what-if?security=9&throughput=1")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("With Security at 9 instead of 2, on revision 1"))
                .body(containsString(
                        "id=\"w-security\" name=\"security\" min=\"0\" max=\"10\" step=\"0.5\" value=\"9\""))
                // It is put into the page of the result, which has a ranking of its own.
                .body(containsString("id=\"what-if-ranking-caption\""))
                .body(containsString("<b>30</b> Flask"));
        String sent = NeighbourServices.SUBMITTED.getLast();
        assertTrue(sent.contains("\"weights\":{\"security\":9.0}"), sent);
        assertTrue(sent.contains("\"candidates\":[\"express\",\"flask\"]"), sent);
    }

    @Test
    void what_can_t_be_a_weight_is_named_and_kept() {
        given().queryParam("security", "<script>")
                .get(CLOSE + "/what-if")
                .then()
                .statusCode(422)
                .body(containsString("href=\"#w-security\">Security must be a number from 0 to 10"))
                .body(containsString("value=\"&lt;script&gt;\""))
                .body(not(containsString("<script>\"")));
    }

    @Test
    void what_a_verdict_hangs_on_has_a_page_of_its_own() {
        given().get(CLOSE + "/sensitivity")
                .then()
                .statusCode(200)
                .body(containsString("Facts without which it would be another"))
                .body(containsString("Express would lead."))
                .body(containsString("Express: nothing is known on API contract and Hiring."));
    }

    @Test
    void a_verdict_is_drawn_again_and_held_against_today() {
        given().get(CLOSE + "/today")
                .then()
                .statusCode(200)
                .body(containsString("Today’s catalogue comes to the same verdict."))
                .body(containsString("the result has the same bytes"));
    }

    @Test
    void a_feed_tells_when_the_newest_revision_comes_to_another_verdict() {
        given().get(CLOSE + "/changes.atom")
                .then()
                .statusCode(200)
                .contentType("application/atom+xml")
                .body("feed.entry.size()", equalTo(1))
                .body("feed.entry.title", equalTo("Too close to call: Flask and Express"));
        NeighbourServices.moved = true;
        given().get(CLOSE + "/changes.atom")
                .then()
                .body("feed.entry.size()", equalTo(2))
                .body("feed.entry[0].title", equalTo("Revision 4 comes to another verdict"))
                .body("feed.entry[0].content", equalTo("Express leads. The throughput of Express is another."))
                .body(
                        "feed.updated",
                        equalTo(given().get(CLOSE + "/changes.atom").path("feed.entry[0].updated")));
    }

    @Test
    void the_decision_record_can_be_taken_away_from_here() {
        given().get(CLOSE + "/decision.md")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("decision-00000000-0000-4000-8000-000000000004.md"))
                .body(containsString("status: proposed"));
        given().get(CLOSE + "/decision.exe").then().statusCode(404);
    }

    @Test
    void feedback_counts_once_for_each_visitor_and_leads_back() {
        var first = given().redirects()
                .follow(false)
                .formParam("subject", CLOSE.substring(1))
                .formParam("version", "revision-1.method-3")
                .formParam("helpful", "false")
                .formParam("reason", "not-my-case")
                .formParam("comment", "<b>No</b>")
                .post("/feedback")
                .then()
                .statusCode(303)
                .header("Location", endsWith(CLOSE + "?thanked=true#helpful"))
                .header("Set-Cookie", containsString("HttpOnly"))
                .extract();
        String visitor = first.cookie("assay-visitor");
        String sent = NeighbourServices.SUBMITTED.getLast();
        assertTrue(sent.contains("\"visitor\":\"" + visitor + "\""), sent);
        assertTrue(sent.contains("\"reason\":\"not-my-case\"") && sent.contains("\"helpful\":false"), sent);
        String again = given().redirects()
                .follow(false)
                .cookie("assay-visitor", visitor)
                .formParam("subject", CLOSE.substring(1))
                .formParam("version", "revision-1.method-3")
                .formParam("helpful", "true")
                .post("/feedback")
                .then()
                .statusCode(303)
                .extract()
                .cookie("assay-visitor");
        assertEquals(visitor, again);
        assertFalse(NeighbourServices.SUBMITTED.getLast().contains("reason"), "no reason why it was helpful");
        given().get(CLOSE + "?thanked=true").then().body(containsString("Thank you."));
    }

    @Test
    void feedback_leads_nowhere_else() {
        given().formParam("subject", "//elsewhere.example")
                .formParam("version", "1")
                .formParam("helpful", "true")
                .post("/feedback")
                .then()
                .statusCode(400);
    }

    @Test
    void an_erased_result_is_gone_and_says_so() {
        given().redirects()
                .follow(false)
                .post(ERASABLE + "/erasure")
                .then()
                .statusCode(303)
                .header("Location", endsWith(ERASABLE));
        given().get(ERASABLE).then().statusCode(410).body(containsString("<h1>Erased</h1>"));
        NeighbourServices.recommenderFailing = true;
        given().get(ERASABLE).then().statusCode(503);
    }

    @Test
    void a_result_that_was_read_before_stays_without_the_recommender_and_says_so() {
        String before = page(CLOSE);
        NeighbourServices.recommenderFailing = true;
        String after = page(CLOSE);
        assertInOrder(after, "The recommender isn’t available right now.", "</h1>");
        assertEquals(between(before, "<h1", "</h1>"), between(after, "<h1", "</h1>"));
        given().get(CLOSE + "/today").then().statusCode(503).header("Retry-After", equalTo("5"));
        given().get(CLOSE + "/decision.md").then().statusCode(503);
    }

    private static String page(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }

    private static String between(String page, String from, String to) {
        int start = page.indexOf(from);
        assertTrue(start >= 0, from);
        return page.substring(start, page.indexOf(to, start));
    }

    private static void assertInOrder(String page, String... parts) {
        int at = 0;
        for (String part : parts) {
            int found = page.indexOf(part, at);
            assertTrue(found >= 0, () -> "not there, or not behind the one before: " + part);
            at = found;
        }
    }
}
