package dev.assay.web.fact;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.web.shell.NeighbourServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NeighbourServices.class)
class FactPagesTest {

    private static final String PAGE = "/technologies/flask/facts/throughput";

    @Test
    void what_is_suspicious_is_said_beside_its_fact() {
        String page = given().get(PAGE).then().statusCode(200).extract().asString();
        String suspect = fact(page, "flask-throughput-6");
        assertTrue(suspect.contains(">suspicious</span>"), suspect);
        assertTrue(suspect.contains("The source gives 2 technologies the same figure"), suspect);
        assertTrue(suspect.contains("until an editor has ruled on it"), suspect);
        String cleared = fact(page, "flask-throughput-19");
        assertFalse(cleared.contains(">suspicious</span>"), cleared);
        assertTrue(cleared.contains("something else than they may set the limit"), cleared);
        assertTrue(cleared.contains("cleared: Measured as it stands there."), cleared);
    }

    @Test
    void what_is_deprecated_stands_apart_with_its_reason() {
        String page = given().get(PAGE).asString();
        assertTrue(page.contains("<h2>18 facts</h2>"), page);
        int apart = page.indexOf("<h2>Deprecated</h2>");
        String deprecated = fact(page, "flask-throughput-17");
        assertTrue(apart > 0 && page.indexOf("id=\"flask-throughput-17\"") > apart, page);
        assertTrue(deprecated.contains(">deprecated</span>"), deprecated);
        assertTrue(
                deprecated.contains("<dt>Deprecated</dt><dd>A later run of the same benchmark stands</dd>"),
                deprecated);
        assertFalse(fact(page, "flask-throughput-18").contains("eprecated"), "another stands");
        assertTrue(page.contains("<option value=\"flask-throughput-17\""), "it can be wrong, too");
    }

    @Test
    void what_is_deprecated_is_marked_in_the_chart() {
        String chart = given().get(PAGE).asString();
        chart = chart.substring(chart.indexOf("class=\"intervals\""), chart.indexOf("</table>"));
        String row = chart.substring(chart.lastIndexOf("<tr>", chart.indexOf(">3,071<")));
        row = row.substring(0, row.indexOf("</tr>"));
        assertTrue(row.contains(">measured, deprecated</span>"), row);
        assertTrue(row.contains("<svg class=\"measured deprecated\""), row);
        assertEquals(1, chart.split("deprecated</span>", -1).length - 1, "no other");
    }

    @Test
    void what_measurements_say_of_a_statement_stands_beside_it() {
        String stated = fact(given().get(PAGE).asString(), "flask-throughput-9");
        assertTrue(stated.contains("None of 9 measurements agrees: they give 2,119 req/s to 42,168 req/s."), stated);
    }

    @Test
    void the_history_of_a_fact_is_shown_where_it_is_asked_for() {
        String page = given().get(PAGE + "?history=flask-throughput-6").asString();
        String asked = fact(page, "flask-throughput-6");
        assertTrue(asked.contains("The catalogue that Assay ships with"), asked);
        assertFalse(fact(page, "flask-throughput-19").contains("The catalogue that Assay ships with"), "of another");
    }

    @Test
    void what_a_reader_says_is_wrong_reaches_the_editors() {
        given().redirects()
                .follow(false)
                .formParam("fact", "flask-throughput-6")
                .formParam("text", " The table says 12,100 ")
                .formParam("source", "https://example.org/benchmark")
                .post(PAGE)
                .then()
                .statusCode(303)
                .header("Location", endsWith(PAGE + "?sent=1#correct"));
        String sent = NeighbourServices.SUBMITTED.getLast();
        assertTrue(sent.contains("\"technology\":\"flask\"") && sent.contains("\"fact\":\"flask-throughput-6\""), sent);
        assertTrue(sent.contains("\"text\":\"The table says 12,100\""), sent);
        given().get(PAGE + "?sent=1").then().body(containsString("Thank you."));
    }

    @Test
    void a_correction_without_a_source_comes_back_with_what_was_typed() {
        given().formParam("text", "The table says 12,100")
                .formParam("source", "javascript:alert(1)")
                .post(PAGE)
                .then()
                .statusCode(422)
                .body(containsString("There is a problem"))
                .body(containsString("href=\"#source\""))
                .body(containsString(">The table says 12,100</textarea>"));
    }

    @Test
    void a_correction_may_be_as_long_as_the_form_says_in_any_alphabet() {
        String longest = "数".repeat(CorrectionForm.LONGEST_TEXT);
        given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("text", longest)
                .formParam("source", "https://example.org/benchmark")
                .post(PAGE)
                .then()
                .statusCode(303);
        assertTrue(NeighbourServices.SUBMITTED.getLast().contains(longest));

        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("text", longest + longest)
                .formParam("source", "https://example.org/benchmark")
                .post(PAGE)
                .then()
                .statusCode(422)
                .body(containsString("Use at most 2000 characters"))
                .body(containsString(longest + longest));
    }

    @Test
    void what_is_no_form_is_refused_with_a_page() {
        given().multiPart("text", "The table says 12,100")
                .post(PAGE)
                .then()
                .statusCode(415)
                .contentType("text/html");
    }

    private static String fact(String page, String id) {
        int from = page.indexOf("id=\"" + id + "\"");
        assertTrue(from >= 0, id);
        return page.substring(from, page.indexOf("class=\"fact-links\"", from));
    }
}
