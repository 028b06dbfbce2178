package dev.assay.journeys;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Every page, narrow and wide, light and dark: valid, light, and nothing for axe to find, nothing that moves by itself
/// or sticks out at any of four widths, nothing in the console.
/// A picture of each is left under `target/screenshots`.
@ExtendWith(OneAssay.class)
@TestInstance(Lifecycle.PER_CLASS)
class PagesIT {

    private static final Path SCREENSHOTS = Path.of(Objects.requireNonNull(System.getProperty("assay.screenshots")));
    private static final String RECOMMENDATION = "5f0c2d5e-8f3b-4c1e-9a57-1d2f6b7c8e90";
    private static final String OF_ALL = "5f0c2d5e-8f3b-4c1e-9a57-1d2f6b7c8ea1";
    private static final String OF_TWO_PARTS = "5f0c2d5e-8f3b-4c1e-9a57-1d2f6b7c8eb1";
    private static final String NONE_FITS = "5f0c2d5e-8f3b-4c1e-9a57-1d2f6b7c8eb2";
    private static final String TOO_FEW_ANSWERS = "5f0c2d5e-8f3b-4c1e-9a57-1d2f6b7c8eb3";
    private static final String ERASED = "5f0c2d5e-8f3b-4c1e-9a57-1d2f6b7c8eb4";
    private static final String ACCEPTED = "5f0c2d5e-8f3b-4c1e-9a57-1d2f6b7c8eb5";

    /// Each has a window and a thread of its own.
    private static final int INSPECTORS = 2;

    private static final Map<String, Integer> STATUS = Map.of(
            "not-found",
            404,
            "bad-address",
            400,
            "question",
            422,
            "no-weight",
            422,
            "one-candidate",
            422,
            "erased",
            410);

    private final Map<String, String> pages = new TreeMap<>(Map.ofEntries(
            entry("home", "/"),
            entry("technologies", "/technologies"),
            entry("technology", "/technologies/flask"),
            entry("facts", "/technologies/flask/facts/throughput"),
            entry("attributes", "/attributes"),
            entry("attribute", "/attributes/throughput"),
            entry("comparison", "/compare/express-vs-flask"),
            entry("questionnaire", "/advisor"),
            entry("result", "/recommendations/" + RECOMMENDATION),
            entry("sources", "/sources"),
            entry("source", "/sources/comparison-flask-express-2026"),
            entry("case-studies", "/case-studies"),
            entry("case-study", "/case-studies/uber-node"),
            entry("conflicts", "/conflicts"),
            entry("changes", "/changes"),
            entry("search", "/search?q=djnago+websockets"),
            entry("methodology", "/methodology"),
            entry("apis", "/api"),
            entry("api", "/api/catalog"),
            entry("design", "/design"),
            entry("not-found", "/technologies/no-such-thing"),
            entry("bad-address", "/compare/flask-vs-flask")));

    private final Map<String, URI> apart = new TreeMap<>();

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Wire recommender;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private OneService unconnected;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private BusyRecommender busy;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private OneService waiting;

    @BeforeAll
    void recommendations_are_there(RunningAssay assay, @TempDir Path home) throws IOException, InterruptedException {
        Answers.score(assay, Answers.riskApi(RECOMMENDATION), RECOMMENDATION);
        Answers.score(assay, Answers.liveMap(OF_ALL), OF_ALL);
        Answers.score(assay, Answers.modelsAndLiveUpdates(OF_TWO_PARTS), OF_TWO_PARTS);
        Answers.score(assay, Answers.administration(NONE_FITS), NONE_FITS);
        Answers.score(assay, Answers.nothing(TOO_FEW_ANSWERS), TOO_FEW_ANSWERS);
        Answers.score(assay, Answers.nothing(ERASED), ERASED);
        assertEquals(
                204,
                Rest.delete(assay.at("RECOMMENDER", "/api/v1/recommendations/" + ERASED))
                        .statusCode());
        read_a_result_before_nobody_can_be_reached(assay, home);
    }

    @BeforeAll
    void so_are_those_with_little_on_them() {
        pages.putAll(Map.ofEntries(
                entry("two-parts", "/recommendations/" + OF_TWO_PARTS),
                entry("none-fits", "/recommendations/" + NONE_FITS),
                entry("too-few-answers", "/recommendations/" + TOO_FEW_ANSWERS),
                entry("erased", "/recommendations/" + ERASED),
                entry("one-candidate", "/advisor?step=check&from=candidates&candidates=flask"),
                entry("nothing-found", "/search?q=zzzzqqq"),
                entry("none-of-a-kind", "/technologies?language=Go&kind=runtime")));
    }

    @BeforeAll
    void so_are_the_pages_behind_a_verdict() {
        pages.putAll(Map.ofEntries(
                entry("comparison-of-five", "/compare/django-vs-express-vs-fastapi-vs-flask-vs-nestjs"),
                entry("differences", "/compare/express-vs-flask?show=differences"),
                entry("code", "/compare/express-vs-flask/code"),
                entry("verdicts", "/compare/express-vs-flask/verdicts"),
                entry("question", "/advisor?step=1&from=1&building=api&building=gateway&building=prototype"),
                entry("built-ins", "/advisor?step=11&kind=full&python-code=same-process"),
                entry("landscape", "/advisor?step=16&kind=full"),
                entry("languages", "/advisor?step=7"),
                entry("check", "/advisor?step=check&building=api&candidates=express,flask"),
                entry("candidates", "/advisor?step=candidates&building=api&candidates=express,flask"),
                entry("revision", "/changes/1"),
                entry("use-cases", "/use-cases"),
                entry("use-case", "/use-cases/rest-api"),
                entry("what-if", "/recommendations/" + RECOMMENDATION + "/what-if?security=9"),
                entry("no-weight", "/recommendations/" + RECOMMENDATION + "/what-if?security=much"),
                entry("hinges", "/recommendations/" + RECOMMENDATION + "/sensitivity"),
                entry("result-of-all", "/recommendations/" + OF_ALL),
                entry("today", "/recommendations/" + RECOMMENDATION + "/today")));
    }

    /// The catalogue was never there, and the recommender is gone since a result was read.
    private void read_a_result_before_nobody_can_be_reached(RunningAssay assay, Path home)
            throws IOException, InterruptedException {
        recommender = Wire.to(assay.at("RECOMMENDER", "").getPort());
        unconnected = OneService.startPages(
                        URI.create("http://127.0.0.1:1"), URI.create("http://127.0.0.1:" + recommender.port()), home)
                .awaitReady();
        URI result = unconnected.at("/recommendations/" + OF_ALL);
        assertEquals(200, Rest.get(result).statusCode());
        recommender.cut();
        apart.put("result-without-services", result);
        apart.put("home-without-services", unconnected.at("/"));
    }

    @BeforeAll
    void so_is_the_wait_for_one(RunningAssay assay, @TempDir Path home) throws IOException {
        busy = BusyRecommender.start();
        waiting = OneService.startPages(assay.at("CATALOG", ""), busy.address(), home)
                .awaitReady();
        apart.put("wait", waiting.at("/recommendations/" + ACCEPTED));
    }

    @AfterAll
    void end_it() throws IOException {
        waiting.close();
        busy.close();
        unconnected.close();
        recommender.close();
    }

    @Test
    void every_page_is_valid_light_still_accessible_and_fits(RunningAssay assay) throws Exception {
        var left = new ConcurrentLinkedQueue<>(apart.entrySet());
        pages.forEach((name, path) -> left.add(entry(name, assay.at("WEB", path))));
        Callable<List<String>> inspector = () -> inspect(left);
        try (var inspectors = Executors.newFixedThreadPool(INSPECTORS)) {
            List<String> wrong = new ArrayList<>();
            for (var report : inspectors.invokeAll(Collections.nCopies(INSPECTORS, inspector))) {
                wrong.addAll(report.get());
            }
            assertEquals("", String.join("\n", wrong));
        }
    }

    private static List<String> inspect(Queue<Map.Entry<String, URI>> left) {
        List<String> wrong = new ArrayList<>();
        try (var inspection = new Inspection(SCREENSHOTS)) {
            for (var next = left.poll(); next != null; next = left.poll()) {
                String name = next.getKey();
                wrong.addAll(inspection.of(name, next.getValue(), STATUS.getOrDefault(name, 200)));
            }
        }
        return wrong;
    }
}
