package dev.assay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people do who have no mouse: Tab, Space, Enter and the arrows lead everywhere, in few steps.
@ExtendWith(OneAssay.class)
class KeyboardIT {

    private static final int FARTHEST = 60;

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void the_whole_questionnaire_is_filled_in_by_keyboard(boolean script, RunningAssay assay) {
        try (Visitor visitor = Visitor.arrives(new NewContextOptions().setJavaScriptEnabled(script))) {
            Page page = visitor.page();
            page.navigate(assay.at("WEB", "/advisor").toString());
            press(page, "button[value=full]", "Enter");
            for (int question = 1; question <= 16; question++) {
                assertThat(page.getByLabel("Question %d of 16".formatted(question)))
                        .isVisible();
                answer(page);
                press(page, "main button", "Enter");
            }
            assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Check your answers")))
                    .isVisible();
            assertThat(page.locator(".answers > div")).hasCount(17);
            assertThat(page.locator(".answers .none")).hasCount(0);
            press(page, "main button", "Enter");
            assertThat(page).hasURL(Pattern.compile(".*/recommendations/[0-9a-f-]{36}"));
            assertThat(page.locator(".verdict h1")).isVisible();
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void rows_of_a_comparison_are_chosen_by_keyboard(boolean script, RunningAssay assay) {
        try (Visitor visitor = Visitor.arrives(new NewContextOptions().setJavaScriptEnabled(script))) {
            Page page = visitor.page();
            page.navigate(assay.at("WEB", "/compare/express-vs-flask").toString());
            press(page, ".skip-link", "Enter");
            press(page, ".contents a[href='#facts']", "Enter");

            // From here on each page comes back at its facts, and Tab goes on from there.
            press(page, ".switch a[href*='show=differences']", "Enter");
            assertThat(page).hasURL(Pattern.compile(".*show=differences.*"));

            press(page, "#category", "ArrowDown");
            press(page, ".filters form button", "Enter");
            assertThat(page).hasURL(Pattern.compile(".*category=[a-z].*"));
            assertThat(page.locator("details.category")).hasCount(1);

            press(page, ".filters a[href*='show=mine']", "Enter");
            assertThat(page).hasURL(Pattern.compile(".*show=mine.*"));
            press(page, ".mine input[value=throughput]", "Space");
            press(page, ".mine input[value=throughput]", "Enter");
            assertThat(page.locator("table.compare tbody tr")).hasCount(1);
            assertThat(page.locator("#row-throughput")).isVisible();

            press(page, "#row-throughput .evidence summary", "Enter");
            assertThat(page.locator("#row-throughput .evidence dl").first()).isVisible();
            assertEquals(List.of(), visitor.complaints());
        }
    }

    /// Ticks the first of several, or goes from one to the next in a list or among radio buttons.
    private static void answer(Page page) {
        String control = "main fieldset :is(input, select)";
        String type = page.locator(control).first().getAttribute("type");
        press(page, control, "checkbox".equals(type) ? "Space" : "ArrowDown");
    }

    /// Goes on by Tab until something has the focus and shows it, then presses a key.
    private static void press(Page page, String selector, String key) {
        for (int steps = 0; steps < FARTHEST; steps++) {
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                assertEquals(
                        true,
                        page.evaluate("() => document.activeElement.matches(':focus-visible')"),
                        selector + " doesn't show that it has the focus");
                page.keyboard().press(key);
                return;
            }
            page.keyboard().press("Tab");
        }
        fail("Tab never leads to " + selector);
    }
}
