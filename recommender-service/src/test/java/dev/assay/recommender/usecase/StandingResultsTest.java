package dev.assay.recommender.usecase;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.recommender.RecommenderStack;
import dev.assay.recommender.TestCatalog;
import dev.assay.recommender.recommendation.ShippedCatalog;
import dev.assay.recommender.replica.CatalogReplica;
import dev.assay.recommender.replica.ClosedCatalog;
import dev.assay.recommender.replica.HeldCatalog;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Standing rankings and verdicts over HTTP, on the catalogue that ships.
@QuarkusTest
@WithTestResource(RecommenderStack.class)
class StandingResultsTest {

    private static final ClosedCatalog SHIPPED = ShippedCatalog.read();

    @Inject
    CatalogReplica replica;

    @Inject
    StandingResults results;

    @Inject
    MeterRegistry registry;

    @SuppressWarnings("NullAway.Init") // set before each test
    private HeldCatalog held;

    @BeforeEach
    void holdTheShippedCatalogue() {
        TestCatalog.publish();
        held = HeldCatalog.hold(replica, SHIPPED);
    }

    @AfterEach
    void letGo() {
        held.letGo();
    }

    @Test
    void all_use_cases_come_with_their_verdict_and_not_again_to_who_has_them() {
        Response all = given().get("/api/v1/use-cases");
        all.then()
                .statusCode(200)
                .header("Catalog-Revision", "1")
                .body("revision", equalTo(1))
                .body("useCases.id", hasItems("real-time-startup", "realtime-app", "edge-function", "internal-tool"))
                .body("useCases.headline", everyItem(not(equalTo(""))));

        given().header("If-None-Match", all.header("ETag"))
                .get("/api/v1/use-cases")
                .then()
                .statusCode(304)
                .header("Catalog-Revision", "1");
    }

    @Test
    void a_use_case_has_its_profile_and_ranks_all_frameworks_with_intervals() {
        JsonPath useCase = found("/api/v1/use-cases/realtime-app");

        assertEquals(18, useCase.getList("options").size());
        assertEquals("product", useCase.getString("questionnaire.answers.push"));
        assertTrue(useCase.getList("profile.constraints.id").contains("push.product.real-time-must"));
        Map<String, Object> first = useCase.getMap("options[0]");
        assertEquals("ranked", first.get("status"));
        assertTrue(first.containsKey("firstPlaceShare") && first.containsKey("firstPlaceInterval"));
        assertEquals("excluded", useCase.getString("options.find { it.technology == 'flask' }.status"));
    }

    @Test
    void only_what_runs_at_the_edge_is_proposed_for_it() {
        assertEquals(List.of("hono"), found("/api/v1/use-cases/edge-function").getList("verdict.winners"));
    }

    @Test
    void a_pair_has_a_verdict_for_each_use_case_and_dimension_and_chooses_only_what_leads_there() {
        JsonPath verdict = found("/api/v1/verdicts/express-vs-flask");

        assertEquals(found("/api/v1/use-cases").getList("useCases.id"), verdict.getList("useCases.useCase"));
        assertEquals(9, verdict.getList("dimensions").size());
        for (String slug : List.of("express", "flask")) {
            String choice = "choices.find { it.technology == '%s' }.".formatted(slug);
            String leads = ".findAll { it.type == 'leads' && it.winners == ['%s'] }.".formatted(slug);
            assertEquals(verdict.getList("useCases" + leads + "useCase"), verdict.getList(choice + "useCases"));
            assertEquals(verdict.getList("dimensions" + leads + "dimension"), verdict.getList(choice + "dimensions"));
            assertEquals(
                    verdict.getInt(choice + "useCases.size()") + verdict.getInt(choice + "dimensions.size()"),
                    verdict.getInt(choice + "sentences.size()"));
        }
        assertTrue(verdict.getList("choices.find { it.technology == 'flask' }.useCases")
                .contains("ml-serving"));
        assertTrue(verdict.getList("choices.find { it.technology == 'express' }.useCases")
                .contains("realtime-app"));
        assertTrue(verdict.getList("choices.find { it.technology == 'flask' }.dimensions")
                .contains("data-ml"));
        assertFalse(verdict.getList("shortAnswer[0].facts").isEmpty());
        assertTrue(verdict.getString("shortAnswer[0].text").startsWith("Of 24 use cases "), verdict::prettify);
    }

    @Test
    void between_two_that_both_fit_one_is_first_in_every_reading() {
        List<Float> shares = found("/api/v1/verdicts/express-vs-fastify")
                .getList("useCases.find { it.useCase == 'rest-api' }.options.firstPlaceShare");

        assertEquals(2, shares.size());
        assertEquals(1.0, shares.stream().mapToDouble(Float::doubleValue).sum(), 0.01);
    }

    @Test
    void up_to_five_are_compared_at_once() {
        given().get("/api/v1/verdicts/django-vs-express-vs-fastapi-vs-flask-vs-hono")
                .then()
                .statusCode(200)
                .body("technologies.technology", hasItem("hono"))
                .body("choices.size()", equalTo(5));
    }

    @Test
    void another_order_redirects_to_the_alphabetical_one() {
        given().redirects()
                .follow(false)
                .get("/api/v1/verdicts/flask-vs-express")
                .then()
                .statusCode(308)
                .header("Location", endsWith("/api/v1/verdicts/express-vs-flask"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            verdicts/express-vs-nothing   | 404 | There is no technology nothing
            verdicts/nothing-vs-express   | 404 | There is no technology nothing
            verdicts/express-vs-nodejs    | 422 | nodejs is a runtime
            verdicts/express              | 400 | The parameter technologies must be two to 5
            verdicts/express-vs-express   | 400 | The parameter technologies must be two to 5
            verdicts/a-vs-b-vs-c-vs-d-vs-e-vs-f | 400 | The parameter technologies must be two to 5
            use-cases/castle-building     | 404 | There is no use case castle-building
            """)
    void what_cannot_be_answered_is_a_problem_that_says_why(String path, int status, String detail) {
        given().get("/api/v1/" + path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", startsWith(detail));
    }

    @Test
    void another_revision_is_answered_anew() {
        Response before = given().get("/api/v1/verdicts/express-vs-flask");
        var technologies = new TreeMap<>(SHIPPED.technologies());
        technologies.computeIfPresent(
                "flask", (_, flask) -> flask.without(fact -> fact.attribute().equals("ml-library-access")));
        HeldCatalog next = HeldCatalog.hold(replica, new ClosedCatalog(1_000_000, technologies));

        Response after = given().get("/api/v1/verdicts/express-vs-flask");

        assertEquals(1_000_000, after.<Integer>path("revision"));
        assertEquals("1000000", after.header("Catalog-Revision"));
        assertNotEquals(before.header("ETag"), after.header("ETag"));
        assertFalse(after.jsonPath()
                .getList("choices.find { it.technology == 'flask' }.dimensions")
                .contains("data-ml"));
        next.letGo();
        assertEquals(
                before.header("ETag"),
                given().get("/api/v1/verdicts/express-vs-flask").header("ETag"));
    }

    @Test
    void what_somebody_read_is_worked_out_anew_ahead_of_who_asks_again() {
        found("/api/v1/verdicts/django-vs-flask");
        HeldCatalog next = HeldCatalog.hold(replica, new ClosedCatalog(1_000_001, SHIPPED.technologies()));
        results.workAhead(() -> true);
        double asked = worked("asked");

        for (String path : List.of("verdicts/django-vs-flask", "use-cases", "use-cases/rest-api")) {
            assertEquals(1_000_001, found("/api/v1/" + path).getInt("revision"), path);
        }
        assertEquals(asked, worked("asked"), "somebody had to wait");
        next.letGo();
    }

    @Test
    void a_revision_is_worked_ahead_without_being_asked() {
        double before = worked("ahead");
        HeldCatalog next = HeldCatalog.hold(replica, new ClosedCatalog(1_000_002, SHIPPED.technologies()));

        await().atMost(Duration.ofSeconds(30)).until(() -> worked("ahead") > before);
        next.letGo();
    }

    private double worked(String when) {
        return registry.get("assay.standing.results")
                .tag("when", when)
                .counter()
                .count();
    }

    private static JsonPath found(String path) {
        return given().get(path).then().statusCode(200).extract().jsonPath();
    }
}
