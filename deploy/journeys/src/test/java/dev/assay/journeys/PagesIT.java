package dev.assay.journeys;

import static java.util.Map.entry;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every page, narrow and wide, light and dark: nothing for axe to find, nothing that sticks out, nothing in the
/// console.
/// A picture of each is left under `target/screenshots`.
@ExtendWith(OneAssay.class)
@TestInstance(Lifecycle.PER_CLASS)
class PagesIT {

    private static final Path SCREENSHOTS = Path.of(Objects.requireNonNull(System.getProperty("assay.screenshots")));
    private static final String RECOMMENDATION = "5f0c2d5e-8f3b-4c1e-9a57-1d2f6b7c8e90";

    private static final Map<String, Integer> STATUS = Map.of("not-found", 404, "question", 422);

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
            entry("not-found", "/technologies/no-such-thing")));

    @BeforeAll
    void one_recommendation_is_there(RunningAssay assay) throws IOException, InterruptedException {
        var submitted = Rest.post(assay.at("RECOMMENDER", "/api/v1/questionnaires"), Answers.riskApi(RECOMMENDATION));
        assertEquals(202, submitted.statusCode(), submitted.body());
        var address = assay.at("RECOMMENDER", "/api/v1/recommendations/" + RECOMMENDATION);
        await().atMost(Duration.ofSeconds(30)).until(() -> Rest.get(address).statusCode() == 200);
    }

    @BeforeAll
    void so_are_the_pages_behind_a_verdict() {
        pages.putAll(Map.of(
                "comparison-of-five", "/compare/django-vs-express-vs-fastapi-vs-flask-vs-nestjs",
                "differences", "/compare/express-vs-flask?show=differences",
                "verdicts", "/compare/express-vs-flask/verdicts",
                "question", "/advisor?step=1&from=1&building=api&building=gateway&building=prototype",
                "built-ins", "/advisor?step=11&kind=full&python-code=same-process",
                "landscape", "/advisor?step=16&kind=full",
                "use-cases", "/use-cases",
                "use-case", "/use-cases/rest-api",
                "hinges", "/recommendations/" + RECOMMENDATION + "/sensitivity",
                "today", "/recommendations/" + RECOMMENDATION + "/today"));
    }

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource({"390, LIGHT", "390, DARK", "1280, LIGHT", "1280, DARK"})
    void every_page_is_accessible_and_fits(int width, ColorScheme scheme, RunningAssay assay) {
        var options = new NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme);
        try (Visitor visitor = Visitor.arrives(options)) {
            assertAll(pages.entrySet().stream()
                    .map(entry -> () -> looksRight(
                            entry.getKey(), assay.at("WEB", entry.getValue()), visitor.page(), width, scheme)));
            assertEquals(
                    List.of(),
                    visitor.complaints().stream()
                            // Chromium reports the status of the pages that are meant not to exist, or to be refused.
                            .filter(complaint -> !complaint.contains("404") && !complaint.contains("422"))
                            .toList());
        }
    }

    private static void looksRight(String name, URI address, Page page, int width, ColorScheme scheme) {
        Response response = Objects.requireNonNull(page.navigate(address.toString()));
        assertEquals(STATUS.getOrDefault(name, 200), response.status(), name);
        page.screenshot(new ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENSHOTS.resolve(
                        "%s-%d-%s.png".formatted(name, width, scheme).toLowerCase(Locale.ROOT))));
        List<String> violations = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> "%s: %s"
                                .formatted(
                                        rule.getId(), rule.getNodes().getFirst().getHtml()))
                        .toList();
        assertEquals(List.of(), violations, name);
        assertTrue(
                (boolean)
                        page.evaluate("document.scrollingElement.scrollWidth <= document.documentElement.clientWidth"),
                name + " is wider than " + width + " px");
    }
}
