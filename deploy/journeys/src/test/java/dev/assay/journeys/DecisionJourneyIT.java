package dev.assay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From the front door to a decision: a health-risk API with its own Python models in the same process, a Python team,
/// Flask or Express.
@ExtendWith(OneAssay.class)
class DecisionJourneyIT {

    private static final Map<String, String> CHOICES = Map.of(
            "building", "ml-results",
            "time-spent", "computing",
            "peak-load", "under-100",
            "open-connections", "under-500",
            "push", "none",
            "python-code", "same-process",
            "frontend", "none");
    private static final List<String> ORDER = List.of(
            "building", "time-spent", "peak-load", "open-connections", "push", "python-code", "languages", "frontend");

    @ParameterizedTest(name = "with JavaScript: {0}, {1} px wide")
    @CsvSource({"true, 1280", "false, 1280", "true, 390", "false, 390"})
    void a_python_team_with_models_in_process_is_told_flask_and_why_not_express(
            boolean script, int width, RunningAssay assay) {
        var options = new NewContextOptions().setViewportSize(width, 900).setJavaScriptEnabled(script);
        try (Visitor visitor = Visitor.arrives(options)) {
            Page page = visitor.page();
            page.navigate(assay.at("WEB", "/").toString());
            page.getByRole(AriaRole.MAIN)
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Express and Flask"))
                    .first()
                    .click();

            theCellShowsItsSource(page);
            theDisagreementIsVisible(page);

            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Which of them fits us?"))
                    .click();
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Quick"))
                    .click();
            for (int i = 0; i < ORDER.size(); i++) {
                assertThat(page.getByLabel("Question %d of %d".formatted(i + 1, ORDER.size())))
                        .isVisible();
                answer(page, ORDER.get(i));
                page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Continue"))
                        .click();
            }
            assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Check your answers")))
                    .isVisible();
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Get the verdict"))
                    .click();

            assertThat(page).hasURL(Pattern.compile(".*/recommendations/[0-9a-f-]{36}"));
            assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                    .containsText("Flask");
            Locator excluded =
                    page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName(Pattern.compile("Excluded")));
            assertThat(excluded).containsText("Express");
            assertThat(excluded.getByRole(AriaRole.LINK).first()).isVisible();

            whatItHangsOnIsTold(page, script);
            anotherWeightIsScored(page, script);
            assertEquals(List.of(), visitor.complaints());
        }
    }

    private static void theCellShowsItsSource(Page page) {
        Locator row = page.locator("#row-throughput");
        assertThat(row).containsText("req/s");
        Locator evidence = row.locator("details.evidence").first();
        evidence.locator("summary").click();
        assertThat(evidence.getByRole(AriaRole.LINK).first()).isVisible();
        assertThat(evidence).containsText("connections");
    }

    private static void theDisagreementIsVisible(Page page) {
        Locator disagreement = page.locator("#disagreement-throughput");
        assertThat(disagreement).isVisible();
        assertThat(disagreement).containsText("Flask");
        assertThat(disagreement.locator("svg").first()).isVisible();
    }

    /// With scripts it opens on the page at hand; without, on a page of its own, from which one goes back.
    private static void whatItHangsOnIsTold(Page page, boolean script) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Which single facts"))
                .click();
        assertThat(page.getByRole(
                        AriaRole.HEADING, new GetByRoleOptions().setName("What each sentence can’t do without")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(25_000));
        if (!script) {
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Back to the result"))
                    .click();
        }
        assertThat(page).hasURL(Pattern.compile(".*/recommendations/[0-9a-f-]{36}"));
    }

    private static void anotherWeightIsScored(Page page, boolean script) {
        page.locator("#w-security").fill("9");
        if (!script) {
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("See what would be recommended"))
                    .click();
        }
        assertThat(page.locator("[data-what-if-result]")).containsText("With Security at 9 instead of");
        assertThat(page).hasURL(Pattern.compile(script ? ".*[0-9a-f-]{36}" : ".*/what-if\\?.*security=9.*"));
    }

    private static void answer(Page page, String question) {
        if (question.equals("languages")) {
            page.getByLabel("Python").selectOption("4");
            page.getByLabel("No", new Page.GetByLabelOptions().setExact(false))
                    .first()
                    .check();
        } else {
            page.locator("input[name='%s'][value='%s']".formatted(question, CHOICES.get(question)))
                    .check();
        }
    }
}
