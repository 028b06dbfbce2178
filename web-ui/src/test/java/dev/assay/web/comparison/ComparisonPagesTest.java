package dev.assay.web.comparison;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.web.shell.NeighbourServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NeighbourServices.class)
class ComparisonPagesTest {

    private static final String PAIR = "/compare/express-vs-flask";

    @AfterEach
    void neighbours_answer_again() {
        NeighbourServices.verdictsAsked = null;
    }

    @Test
    void facts_and_verdict_are_asked_for_at_the_same_time_on_behalf_of_the_visitor() {
        var asked = new Semaphore(0);
        NeighbourServices.verdictsAsked = asked;
        for (String address : List.of(PAIR, PAIR + "/verdicts", PAIR + ".md")) {
            NeighbourServices.verdictAskedBy = null;
            given().get(address).then().statusCode(200);
            assertEquals("127.0.0.1", NeighbourServices.verdictAskedBy, address);
            assertEquals(0, asked.availablePermits(), "asked for too late for " + address);
        }
    }

    @Test
    void the_short_answer_comes_first_and_says_when_to_choose_which() {
        String page = page(PAIR);
        assertTrue(page.indexOf("Express is ahead in 13") < page.indexOf("Clear differences</h2>"), "short answer");
        assertTrue(page.contains("<h3>Choose Flask if</h3>"), page);
        assertTrue(page.contains(
                "<a href=\"/compare/express-vs-flask/verdicts#ml-serving\">Machine learning serving</a>"));
        assertTrue(page.contains("href=\"/advisor?candidates=express,flask\""));
    }

    @Test
    void where_nobody_gives_a_verdict_no_heading_promises_one() {
        String page = page("/compare/flask-vs-nodejs");
        assertTrue(page.contains("Verdicts are given between frameworks only."), page);
        for (String promise : List.of("By dimension", "#dimensions", "Who is ahead for what", "#use-cases")) {
            assertFalse(page.contains(promise), promise);
        }
    }

    @Test
    void a_cell_opens_its_source_date_and_conditions() {
        String page = page(PAIR);
        String row = row(page, "throughput");
        assertTrue(row.contains("<span class=\"value\">4,511</span>"), row);
        assertTrue(row.contains("<dt>As of</dt><dd>2026-02-11</dd>"), row);
        assertTrue(row.contains("connections 256"), row);
    }

    @Test
    void a_folded_cell_links_to_its_source_until_it_is_unfolded() {
        String folded = row(page(PAIR), "csrf-protection");
        assertTrue(
                folded.contains(
                        "<a class=\"evidence marked stated\" href=\"/technologies/flask/facts/csrf-protection#flask-csrf-protection-1\""),
                folded);
        assertFalse(folded.contains("<details class=\"evidence\""), folded);
        assertTrue(
                page(PAIR).contains("data-unfold=\"/compare/express-vs-flask?category=security\""), "what unfolds it");

        String unfolded = row(page(PAIR + "?category=security"), "csrf-protection");
        assertTrue(
                unfolded.contains("<details class=\"evidence\"") && unfolded.contains("<dt>Conditions</dt>"), unfolded);
    }

    @Test
    void better_is_said_only_where_sides_are_comparable_and_apart() {
        String page = page(PAIR);
        assertTrue(row(page, "throughput").contains("class=\"better-mark\""), "comparable and apart");
        String other = row(page, "latency-average");
        assertFalse(other.contains("class=\"better-mark\""), other);
        assertTrue(other.contains("Not comparable") && other.contains(">Why</summary>"), other);
    }

    @Test
    void filters_are_in_the_address() {
        given().get(PAIR + "?show=differences")
                .then()
                .body(containsString("id=\"row-throughput\""))
                .body(not(containsString("id=\"row-latency-average\"")));
        given().get(PAIR + "?category=security")
                .then()
                .body(containsString("id=\"category-security\" open"))
                .body(not(containsString("id=\"category-performance\"")));
        given().get(PAIR + "?show=mine&row=throughput")
                .then()
                .body(containsString("id=\"row-throughput\""))
                .body(containsString("value=\"throughput\" checked"))
                .body(not(containsString("id=\"row-cold-start\"")));
        given().queryParam("show", "mine")
                .queryParam("row", "\"><script>")
                .get(PAIR)
                .then()
                .statusCode(200)
                .body(containsString("No row matches this view."))
                .body(not(containsString("\"><script>")));
    }

    @Test
    void rows_are_chosen_on_a_page_of_its_own() {
        assertTrue(page(PAIR).contains("<a href=\"" + PAIR + "?show=mine#facts\">Choose rows</a>"), "the way to it");
        assertFalse(page(PAIR).contains("name=\"row\""), "no boxes where nobody asked for them");
        String chooser = page(PAIR + "?show=mine");
        assertTrue(chooser.contains("name=\"row\" value=\"throughput\""), chooser);
        assertTrue(chooser.contains("Tick the rows to show."), chooser);
    }

    @Test
    void each_ratio_behind_a_claim_leads_to_its_fact() {
        String page = page(PAIR);
        String ratio = page.substring(page.indexOf("<li><b>by a factor of 1.47</b>"));
        String item = ratio.substring(0, ratio.indexOf("</li>"));
        assertTrue(item.contains("<a href=\"/technologies/express/facts/throughput#express-throughput-17\">"), item);
        assertTrue(item.contains("<a href=\"/technologies/flask/facts/throughput#flask-throughput-17\">"), item);
    }

    @Test
    void another_order_leads_to_the_one_address_with_its_filters() {
        given().redirects()
                .follow(false)
                .get("/compare/flask-vs-express?show=differences&category=security")
                .then()
                .statusCode(301)
                .header("Location", endsWith(PAIR + "?show=differences&category=security"));
        given().redirects()
                .follow(false)
                .get("/compare?with=koa&with=flask&with=express")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/compare/express-vs-flask-vs-koa"));
        given().get("/compare/a-vs-b-vs-c-vs-d-vs-e-vs-f")
                .then()
                .statusCode(400)
                .body(containsString("Choose two to five technologies"));
    }

    @Test
    void every_verdict_has_its_sentences_and_their_facts() {
        given().get(PAIR + "/verdicts")
                .then()
                .statusCode(200)
                .body(containsString("id=\"ml-serving\""))
                .body(containsString("Express is excluded"))
                .body(containsString("What sources say: "))
                .body(containsString("<a href=\"/technologies/express#use-case-ml-serving\">Express poor (1)</a>"))
                .body(containsString("<a href=\"/technologies/flask#use-case-ml-serving\">Flask excellent (5)</a>"));
    }

    @Test
    void a_verdict_that_its_first_sentence_tells_is_told_once() {
        assertEquals(2, page(PAIR + "/verdicts").split("Express scores above Flask in 99 of 100").length);
    }

    @Test
    void the_same_programs_stand_side_by_side() {
        String page = page(PAIR + "/code");
        assertTrue(page.contains("<b>Express</b>: run by our tests"), page);
        assertTrue(page.contains("<b>Flask</b>: compiled by our tests, not run"), page);
        assertTrue(page.contains("new WebSocketServer({ server, path: &quot;/echo&quot; })"), page);
        assertTrue(page.contains("Nobody wrote it yet."), page);
        assertTrue(page(PAIR).contains("href=\"/compare/express-vs-flask/code\" data-open-here"), "a link to it");
    }

    @Test
    void a_comparison_can_be_taken_away() {
        given().get(PAIR + ".md")
                .then()
                .statusCode(200)
                .contentType("text/markdown")
                .body(startsWith("# Express and Flask compared"))
                .body(containsString("| Throughput (req/s) | 4,511, better"))
                .body(not(containsString("<script>")));
        given().get(PAIR + ".csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(startsWith("\"category\",\"attribute\",\"unit\""))
                .body(containsString(",\"where in it\",\"rank\"\r\n"))
                .body(containsString(",\"normal\"\r\n"))
                .body(containsString("\"performance\",\"Throughput\",\"req/s\",\"express\",\"4,511\""));
        given().get(PAIR + ".json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body(containsString("keyDifferences"));
        given().redirects()
                .follow(false)
                .get("/compare/flask-vs-express.md")
                .then()
                .statusCode(301)
                .header("Location", endsWith(PAIR + ".md"));
    }

    @Test
    void what_changes_on_those_compared_can_be_followed() {
        given().get(PAIR)
                .then()
                .body(containsString("<a href=\"/compare/express-vs-flask/changes.atom\">follow what changes</a>"));
        given().get(PAIR + "/changes.atom")
                .then()
                .statusCode(200)
                .contentType("application/atom+xml")
                .body("feed.title", equalTo("What changes on Express and Flask"))
                .body("feed.updated", equalTo("2026-11-22T01:28:38.784212Z"))
                // The second revision is about no technology.
                .body("feed.entry.size()", is(3))
                .body("feed.entry[0].title", equalTo("Revision 4: A digit was in the wrong place"))
                .body("feed.entry[0].content", containsString("changed: fact Throughput of Flask"));
        given().redirects()
                .follow(false)
                .get("/compare/flask-vs-express/changes.atom")
                .then()
                .statusCode(301)
                .header("Location", endsWith("/compare/express-vs-flask/changes.atom"));
    }

    private static String page(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }

    private static String row(String page, String attribute) {
        int from = page.indexOf("id=\"row-" + attribute + "\"");
        assertTrue(from >= 0, attribute);
        return page.substring(from, page.indexOf("</tr>", from));
    }
}
