package dev.assay.catalog;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.withArgs;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CatalogStack.class)
class CatalogApiTest {

    @BeforeEach
    void wait_until_the_catalogue_is_loaded() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> given().get("/api/v1/catalog").statusCode() == 200);
    }

    @Test
    void coverage_counts_what_is_known_of_each_category_too() {
        var runtime = "technologies.find { it.technology == 'nodejs' }";
        get("/api/v1/coverage")
                .body("technologies.findAll { it.known != it.categories.sum { one -> one.known } }", empty())
                .body("technologies.findAll { it.expected != it.categories.sum { one -> one.expected } }", empty())
                .body("technologies.categories.flatten().findAll { it.known > it.expected }", empty())
                .body(runtime + ".categories.category", hasItem("performance"));
    }

    @Test
    void contradictions_are_listed_by_their_size() {
        var all = get("/api/v1/disagreements?limit=500");
        List<Float> sizes =
                all.body("items", hasSize(greaterThan(20))).extract().path("items.size");
        assertThat(sizes, everyItem(greaterThanOrEqualTo(0f)));
        assertThat(sizes, everyItem(lessThanOrEqualTo(1f)));
        assertThat(sizes, is(sizes.stream().sorted(Comparator.reverseOrder()).toList()));
        get("/api/v1/disagreements?limit=1&kind=conflict&technology=flask")
                .body("items", hasSize(1))
                .body("count", greaterThan(1))
                .body("items[0].disagreement.kind", is("conflict"))
                .body("items[0].disagreement.technology", is("flask"));
        get("/api/v1/disagreements?category=performance").body("items.category", everyItem(is("performance")));
        given().get("/api/v1/disagreements?kind=war").then().statusCode(400).body("errors[0].parameter", is("kind"));
    }

    @Test
    void the_shipped_catalogue_is_complete() {
        get("/api/v1/catalog")
                .body("revision", is(1))
                .body("publishedAt", notNullValue())
                .body("counts.technologies", is(19))
                .body("counts.attributes", is(127))
                .body("counts.sources", is(131))
                .body("counts.facts", is(1789))
                .body("counts.caseStudies", is(30))
                .body("counts.tradeOffs", is(143))
                .body("counts.sourceVerdicts", is(59))
                .body("counts.useCases", is(20))
                .body("counts.fits", is(121))
                .body("counts.questions", is(36));
    }

    @Test
    void a_list_is_read_page_by_page() {
        get("/api/v1/technologies?limit=2")
                .body("revision", is(1))
                .body("items.slug", contains("actix-web", "aspnet-core"))
                .body("next", is("/api/v1/technologies?after=aspnet-core&limit=2&revision=1"));
        get("/api/v1/technologies?after=spring-boot&limit=2")
                .body("items.slug", contains("starlette"))
                .body("next", nullValue());
        get("/api/v1/technologies").body("items", hasSize(19)).body("next", nullValue());
    }

    @Test
    void a_technology_has_its_card() {
        get("/api/v1/technologies/flask")
                .body("name", is("Flask"))
                .body("kind", is("framework"))
                .body("licence.id", is("BSD-3-Clause"))
                .body("factCount", is(269));
    }

    @Test
    void facts_come_with_what_is_needed_to_read_them() {
        get("/api/v1/technologies/flask/facts?attribute=throughput")
                .body("items", hasSize(19))
                .body("items[0].quality", is("measured"))
                .body("items[0].value.type", is("number"))
                .body("items[0].value.unit", is("req/s"))
                .body("items.find { it.id == 'flask-throughput-19' }.conditions.connections", is(64))
                .body("items.find { it.id == 'flask-throughput-19' }.value.low", is(2667))
                .body("attributes.id", contains("throughput"))
                .body("sources.id", hasItem("the-benchmarker-2026-02"))
                .body("disagreements[0].kind", is("disagreement"))
                .body("disagreements[0].facts[0]", is("flask-throughput-12"))
                .body("disagreements[0].sentence", startsWith("Throughput of Flask: from 12 req/s to 42,168 req/s"));
        get("/api/v1/technologies/flask/facts").body("items", hasSize(269));
    }

    @Test
    void strengths_and_weaknesses_come_with_their_sources() {
        get("/api/v1/technologies/flask/trade-offs")
                .body("items.technology", not(hasItem(not("flask"))))
                .body("items.polarity", hasItem("strength"))
                .body("sources", not(empty()));
    }

    @Test
    void case_studies_can_be_asked_for_by_technology() {
        get("/api/v1/case-studies?technology=flask")
                .body("items.id", hasItem("wildnet-health-risk-api"))
                .body("items.id", not(hasItem("aad-gateway-net6")));
        get("/api/v1/case-studies/aad-gateway-net6").body("grade", is("A")).body("figures", hasSize(3));
    }

    @Test
    void flask_and_express_are_compared_where_they_can_be() {
        get("/api/v1/comparisons/express-vs-flask")
                .body("technologies.slug", contains("express", "flask"))
                .rootPath("categories.find { it.category == 'performance' }.attributes"
                        + ".find { it.attribute.id == 'throughput' }")
                .body("comparisons[0].outcome", is("compared"))
                .body("comparisons[0].facts", hasSize(2))
                .body("sides[0].technology", is("express"))
                .body("sides[1].disagreement.kind", is("disagreement"))
                .body("comparisons[0].alsoCompared", not(empty()));
    }

    @Test
    void each_two_technologies_can_be_put_side_by_side() {
        List<String> slugs = get("/api/v1/technologies?limit=100").extract().path("items.slug");
        List<String> failed = slugs.stream()
                .sorted()
                .flatMap(one ->
                        slugs.stream().filter(other -> other.compareTo(one) > 0).map(other -> one + "-vs-" + other))
                .filter(pair -> given().get("/api/v1/comparisons/" + pair).statusCode() != 200)
                .toList();

        assertEquals(List.of(), failed);
        assertTrue(slugs.size() > 18, slugs::toString);
    }

    @Test
    void one_run_gives_the_famous_ratios() {
        get("/api/v1/comparisons/express-vs-flask")
                .rootPath("categories.find { it.category == 'performance' }.attributes"
                        + ".find { it.attribute.id == 'throughput' }.comparisons"
                        + ".collectMany { [it] + it.alsoCompared }.find { it.facts[1] == '%s' }")
                .body("sentence", withArgs("flask-throughput-19"), containsString("1.00 times"))
                .body("apart", withArgs("flask-throughput-19"), is(false))
                .body("better", withArgs("flask-throughput-19"), nullValue())
                .body("sentence", withArgs("flask-throughput-18"), containsString("1.55 times"))
                .body("better", withArgs("flask-throughput-18"), is("express"));
    }

    @Test
    void the_other_order_of_a_pair_redirects() {
        given().redirects()
                .follow(false)
                .get("/api/v1/comparisons/flask-vs-express")
                .then()
                .statusCode(308)
                .header("Location", endsWith("/api/v1/comparisons/express-vs-flask"));
    }

    @Test
    void up_to_five_are_compared_two_by_two() {
        String performance = "categories.find { it.category == 'performance' }.attributes"
                + ".find { it.attribute.id == 'throughput' }";
        get("/api/v1/comparisons/django-vs-express-vs-fastapi-vs-flask-vs-koa")
                .body("technologies.slug", contains("django", "express", "fastapi", "flask", "koa"))
                .body(performance + ".sides.technology", contains("django", "express", "fastapi", "flask", "koa"))
                .body(performance + ".comparisons", hasSize(10))
                .body(performance + ".comparisons[4].technologies", contains("express", "fastapi"));
        given().redirects()
                .follow(false)
                .get("/api/v1/comparisons/flask-vs-koa-vs-express")
                .then()
                .statusCode(308)
                .header("Location", endsWith("/api/v1/comparisons/express-vs-flask-vs-koa"));
    }

    @Test
    void a_comparison_begins_with_the_most_telling_differences() {
        get("/api/v1/comparisons/express-vs-flask")
                .body("keyDifferences", not(empty()))
                .body("keyDifferences.size()", lessThanOrEqualTo(12))
                .body("keyDifferences[0].quality", is("measured"))
                .body("keyDifferences.better", everyItem(oneOf("express", "flask")))
                .body("keyDifferences.findAll { it['size'] <= 0 || it['size'] > 1 }", empty());
    }

    @Test
    void a_comparison_has_all_that_its_page_needs() {
        get("/api/v1/comparisons/express-vs-flask")
                .body("conclusions.dimension", hasItem("performance"))
                .body("conclusions[0].sentence", matchesPattern(".*[0-9]+ sources? (favour|say).*"))
                .body("useCases.useCase.id", not(empty()))
                .body("useCases.fits.flatten().technology", everyItem(oneOf("express", "flask")))
                .body("related.id", not(hasItem("express-vs-flask")))
                .body("related", hasSize(6))
                .body("sources.id", hasItem("comparison-flask-express-2026"));
    }

    @Test
    void one_request_tells_everything_about_one_thing() {
        get("/api/v1/technologies/flask/sheet")
                .body("technology.slug", is("flask"))
                .body("facts", hasSize(269))
                .body("disagreements", not(empty()))
                .body("tradeOffs", not(empty()))
                .body("caseStudies.id", hasItem("wildnet-health-risk-api"))
                .body("useCases", not(empty()))
                .body("questions", not(empty()))
                .body("related.id", hasItem("express-vs-flask"));
        get("/api/v1/attributes/throughput/sheet")
                .body("attribute.unit", is("req/s"))
                .body("technologies.technology.slug", hasItem("flask"))
                .body("technologies.find { it.technology.slug == 'flask' }.facts", hasSize(19))
                .body("technologies.find { it.technology.slug == 'flask' }.disagreements", not(empty()));
        get("/api/v1/sources/the-benchmarker-2026-02/sheet")
                .body("source.id", is("the-benchmarker-2026-02"))
                .body("facts.source", everyItem(is("the-benchmarker-2026-02")))
                .body("agreement.contradicted", greaterThan(0));
        var sheet = get("/api/v1/sources/comparison-flask-express-2026/sheet")
                .extract()
                .jsonPath();
        assertThat(sheet.getInt("agreement.values().sum()"), is(sheet.getInt("facts.size()")));
        assertThat(
                sheet.getInt("agreement.alone"),
                greaterThanOrEqualTo(sheet.getInt("facts.count { it.quality == 'doubtful' || it.suspect }")));
        problem("/api/v1/technologies/flsk/sheet", 404);
        problem("/api/v1/attributes/speed/sheet", 404).body("type", is("/problems/unknown-attribute"));
        problem("/api/v1/sources/hearsay/sheet", 404).body("type", is("/problems/unknown-source"));
    }

    @Test
    void coverage_tells_what_is_known_of_what_one_would_expect() {
        get("/api/v1/coverage")
                .body("facts.count", is(1789))
                .body("facts.doubtful", is(64))
                .body("facts.medianAgeDays", greaterThan(0))
                .body("facts.oldest.fact", notNullValue())
                .body("technologies", hasSize(19))
                .body("technologies.find { it.technology == 'flask' }.facts.count", is(269))
                .body("attributes", hasSize(127))
                .body("attributes.find { it.attribute == 'throughput' }.missing", not(hasItem("nodejs")))
                .body("attributes.find { it.attribute == 'memory-idle' }.missing", hasItem("axum"));
    }

    @Test
    void changes_can_be_followed_by_feed_readers() {
        given().get("/api/v1/changes.atom")
                .then()
                .statusCode(200)
                .contentType("application/atom+xml")
                .body("feed.entry.size()", is(1))
                .body("feed.entry[0].title", is("Revision 1: The catalogue that Assay ships with"))
                .body("feed.entry[0].author.name", is("Assay"))
                .body("feed.entry[0].summary", containsString("1789 facts added"))
                .body("feed.entry[0].id", startsWith("urn:uuid:"));
    }

    @Test
    void a_runtime_is_not_compared_with_a_framework() {
        get("/api/v1/comparisons/express-vs-nodejs")
                .body(
                        "categories.attributes.flatten().comparisons.flatten()"
                                + ".findAll { it.outcome == 'compared' }",
                        empty())
                .body(
                        "categories.attributes.flatten().comparisons.flatten().reasons.flatten().code",
                        hasItem("kind-differs"));
    }

    @Test
    void a_known_answer_is_not_sent_again() {
        String tag = given().get("/api/v1/technologies/flask").header("ETag");
        given().header("If-None-Match", tag)
                .get("/api/v1/technologies/flask")
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(equalTo(""));
        given().header("If-None-Match", tag)
                .get("/api/v1/technologies/express")
                .then()
                .statusCode(200);
        given().get("/api/v1/technologies/flask").then().header("Cache-Control", "no-cache");
    }

    @Test
    void what_is_not_there_is_a_problem() {
        problem("/api/v1/technologies/flsk", 404).body("type", is("/problems/unknown-technology"));
        problem("/api/v1/comparisons/express-vs-flsk", 404).body("type", is("/problems/unknown-technology"));
        problem("/api/v1/sources/none", 404).body("type", is("/problems/unknown-source"));
        problem("/api/v1/nothing", 404).body("type", is("/problems/not-found"));
        problem("/nothing", 404).body("type", is("/problems/not-found"));
        problem("/api/v1/" + "a".repeat(15_000), 404).body("type", is("/problems/not-found"));
    }

    @Test
    void what_cannot_be_meant_names_the_parameter() {
        problem("/api/v1/technologies?limit=0", 400).body("errors[0].parameter", is("limit"));
        problem("/api/v1/technologies?limit=501", 400).body("errors[0].parameter", is("limit"));
        problem("/api/v1/technologies?limit=many", 400).body("errors[0].parameter", is("limit"));
        problem("/api/v1/technologies?after=A%00", 400).body("errors[0].parameter", is("after"));
        problem("/api/v1/search?q=" + "a".repeat(15_000), 400).body("errors[0].parameter", is("q"));
        problem("/api/v1/technologies/Flask", 400).body("errors[0].parameter", is("slug"));
        problem("/api/v1/comparisons/flask-vs-flask", 400).body("type", is("/problems/not-comparable"));
        problem("/api/v1/comparisons/flask", 400).body("errors[0].parameter", is("technologies"));
        problem("/api/v1/comparisons/axum-vs-django-vs-express-vs-flask-vs-gin-vs-koa", 400)
                .body("errors[0].parameter", is("technologies"));
        problem("/api/v1/comparisons/axum-vs-flask-vs-axum", 400).body("type", is("/problems/not-comparable"));
    }

    @Test
    void other_methods_and_media_types_are_problems() {
        given().post("/api/v1/catalog").then().statusCode(405).contentType("application/problem+json");
        given().accept("text/csv")
                .get("/api/v1/catalog")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then().statusCode(200).contentType("application/json");
    }

    private static ValidatableResponse problem(String path, int status) {
        return given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", is(status))
                .body("detail", notNullValue());
    }
}
