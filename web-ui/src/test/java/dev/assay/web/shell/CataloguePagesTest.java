package dev.assay.web.shell;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(NeighbourServices.class)
class CataloguePagesTest {

    @AfterEach
    void neighbours_answer_again() {
        NeighbourServices.failing = false;
        NeighbourServices.recommenderFailing = false;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /technologies                         | 200 | Technologies
            /technologies?sort=known&category=features | 200 | Technologies
            /technologies/flask                   | 200 | Flask
            /technologies/flask/facts/throughput  | 200 | Throughput of Flask
            /attributes                           | 200 | Attributes
            /attributes?category=performance      | 200 | Attributes
            /attributes/throughput                | 200 | Throughput
            /sources                              | 200 | Sources
            /sources?kind=benchmark&sort=newest   | 200 | Sources
            /sources/wildnet-flask-express-2026   | 200 | Flask vs Express.js: backend comparison for 2026
            /case-studies                         | 200 | Case studies
            /case-studies?domain=payments&grade=B | 200 | Case studies
            /case-studies/simpl-fastapi           | 200 | Evaluation service at Simpl
            /conflicts                            | 200 | Where sources disagree
            /changes                              | 200 | What changed
            /changes/4                            | 200 | Revision 4
            /search                               | 200 | Search
            /search?q=djnago+websockets           | 200 | Search
            /api                                  | 200 | REST APIs
            /api/catalog                          | 200 | Assay: catalogue
            /api/recommender                      | 200 | Assay: recommendations
            /design                               | 200 | Design system
            /api/nothing                          | 404 | Not known here
            /technologies/nothing                 | 404 | Not known here
            /attributes/nothing                   | 404 | Not known here
            /sources/No%20Slug                    | 404 | Not known here
            /case-studies/nothing                 | 404 | Not known here
            /changes/0                            | 404 | Not known here
            /changes/99                           | 404 | Not known here
            /facts/nothing                        | 404 | Not known here
            """)
    void every_page_of_the_catalogue_has_its_status_and_heading(String path, int status, String heading) {
        PageCheck.page(path, status, heading);
    }

    @Test
    void technologies_are_narrowed_and_ordered_by_the_address() {
        String python = given().get("/technologies?language=Python&sort=facts").asString();
        assertTrue(python.contains("<option value=\"Python\" selected>"), python);
        assertFalse(python.contains("href=\"/technologies/express\""), "not a Python framework");
        assertTrue(
                python.indexOf("href=\"/technologies/flask\"") < python.indexOf("href=\"/technologies/starlette\""),
                "the most facts first");
        given().get("/technologies?language=Cobol")
                .then()
                .statusCode(200)
                .body(containsString("Nothing is known of a technology of that language, kind and category."));
    }

    @Test
    void a_category_leaves_only_technologies_of_which_it_is_known() {
        given().get("/technologies?category=community")
                .then()
                .body(containsString("<a href=\"/technologies/flask\""))
                .body(not(containsString("<a href=\"/technologies/nestjs\"")));
    }

    @Test
    void a_technology_tells_everything_that_is_known_of_it() {
        given().get("/technologies/flask")
                .then()
                .body(containsString("href=\"/compare/express-vs-flask\""))
                .body(containsString("id=\"category-performance\" open"))
                .body(containsString("Compared with Express."))
                .body(containsString("What it is said to fit"))
                .body(containsString("What sources concluded"))
                .body(containsString("A digit was in the wrong place"))
                .body(containsString("<del>3,120 req/s</del> <ins>3,012 req/s</ins>"))
                .body(containsString("rel=\"noopener nofollow ugc\""));
    }

    @Test
    void a_technology_shows_its_programs_and_what_tests_do_with_them() {
        given().get("/technologies/flask")
                .then()
                .body(containsString("the same in each technology: compiled by our tests, not run."))
                .body(containsString("@app.get(&quot;/hello&quot;)"))
                .body(containsString("Nobody wrote it yet."));
    }

    @Test
    void an_attribute_shows_what_every_source_says_on_one_scale() {
        given().get("/attributes/throughput")
                .then()
                .body(containsString("Only between facts of the same test run"))
                .body(containsString("name=\"with\" value=\"express\""))
                .body(containsString("Throughput by technology and source (req/s, logarithmic scale)"));
    }

    @Test
    void a_source_tells_what_rests_on_it_and_how_often_others_agree() {
        given().get("/sources/wildnet-flask-express-2026")
                .then()
                .body(containsString("of its facts another source agrees with"))
                .body(containsString("<dd>weak (deprecated)</dd>"))
                .body(containsString("What it concludes"));
    }

    @Test
    void a_case_leads_to_similar_ones() {
        given().get("/case-studies/simpl-fastapi")
                .then()
                .body(containsString("Similar cases"))
                .body(containsString("href=\"/case-studies/paypal-page-speed\""));
        given().get("/case-studies?technology=django")
                .then()
                .body(containsString("href=\"/case-studies/disqus-2010\""))
                .body(not(containsString("href=\"/case-studies/uber-node\"")));
    }

    @Test
    void search_forgives_a_typo_and_leads_to_what_it_found() {
        given().get("/search?q=djnago+websockets")
                .then()
                .body(containsString("href=\"/technologies/django\""))
                .body(containsString("<mark>WebSocket</mark>"))
                .body(matchesPattern("(?s).*href=\"/facts/[a-z0-9-]+\".*"));
        given().get("/search?q=websockets")
                .then()
                .body(containsString("<a href=\"/facts/flask-websockets-2\">WebSocket support of Flask</a>"
                        + " <span class=\"muted\">2 facts</span>"))
                .body(not(containsString("/facts/flask-websockets-1")));
        given().get("/search?q=websockets&kind=fact").then().body(containsString("href=\"/facts/flask-websockets-1\""));
        given().queryParam("q", "%%").get("/search").then().statusCode(200).body(containsString("Nothing was found"));
        given().redirects()
                .follow(false)
                .get("/facts/flask-throughput-6")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/technologies/flask/facts/throughput#flask-throughput-6"));
        given().redirects()
                .follow(false)
                .get("/questions/can-both-frameworks-be-combined")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/technologies/flask#question-can-both-frameworks-be-combined"));
    }

    @Test
    void contradictions_come_with_their_size() {
        given().get("/conflicts")
                .then()
                .body(matchesPattern("(?s).*<span class=\"factor\">[0-9,.]+<span class=\"unit\">.*"))
                .body(containsString("href=\"/technologies/flask/facts/"));
    }

    @Test
    void the_first_page_leads_everywhere() {
        given().get("/")
                .then()
                .body(containsString("href=\"/advisor\""))
                .body(containsString("href=\"/compare/express-vs-flask\""))
                .body(containsString("With new facts"))
                .body(containsString("pairs of a technology and an attribute have a sound fact"))
                .body(containsString("Catalogue revision"));
    }

    @Test
    void the_method_is_told_with_its_version_and_without_the_recommender_too() {
        given().get("/methodology").then().body(containsString("The version in use is"));
        NeighbourServices.recommenderFailing = true;
        PageCheck.page("/methodology", 200, "How a verdict comes about");
    }

    @Test
    void the_apis_are_described_as_they_are() {
        given().get("/api/catalog")
                .then()
                .body(containsString("<code>/api/v1/technologies/{slug}/sheet</code>"))
                .body(containsString("Needs the role"));
        given().get("/api/catalog.yaml")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .body(containsString("operationId: getTechnologySheet"));
    }

    @Test
    void a_deprecated_fact_is_said_to_be_deprecated_and_why() {
        for (String path : List.of("/changes", "/changes/4")) {
            given().get(path)
                    .then()
                    .body(containsString("<span class=\"chip\">deprecated</span> <span class=\"muted\">fact</span>"))
                    .body(
                            containsString(
                                    ": 3,071 req/s <span class=\"muted\">A later run of the same benchmark stands</span></li>"));
        }
        given().get("/changes.atom").then().body(containsString("deprecated: fact Throughput of Flask"));
    }

    @Test
    void an_attribute_says_in_words_what_is_compared() {
        given().get("/attributes/throughput").then().body(containsString("<dd>only within one source</dd>"));
    }

    @Test
    void changes_can_be_followed_as_a_feed() {
        given().get("/changes.atom")
                .then()
                .statusCode(200)
                .contentType("application/atom+xml")
                .body("feed.entry.size()", is(4))
                .body("feed.entry[0].title", equalTo("Revision 4: A digit was in the wrong place"))
                .body("feed.entry[0].link.@href.text()", endsWith("/changes/4"))
                .body(
                        "feed.entry[0].content",
                        containsString("Real-time application, before too close to call: Express, Flask, now Express"));
    }

    @Test
    void a_revision_says_which_verdicts_moved_with_it() {
        for (String path : List.of("/changes", "/changes/4")) {
            given().get(path)
                    .then()
                    .body(containsString("<h3>2 verdicts moved</h3>"))
                    .body(containsString("<a href=\"/use-cases/realtime-app\">Real-time application</a>:"
                            + " <del>too close to call: Express, Flask</del> <ins>Express</ins>"))
                    .body(containsString("<del>none fits</del> <ins>Express and Flask</ins>"));
        }
        given().get("/changes").then().body(containsString("use case</a> moved since revision 1."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/technologies/rails",
                "/attributes/websockets",
                "/sources/pypi",
                "/case-studies/uber-node",
                "/changes/3",
                "/search?q=flask&kind=fact"
            })
    void without_the_catalogue_a_page_says_so(String path) {
        NeighbourServices.failing = true;
        given().get(path)
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body(containsString("The catalogue isn’t available"));
    }
}
