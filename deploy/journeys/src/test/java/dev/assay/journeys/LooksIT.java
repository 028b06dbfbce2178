package dev.assay.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages on paper, in colours that the visitor chose, and without motion.
@ExtendWith(OneAssay.class)
class LooksIT {

    private static final String OF_TWO = "5f0c2d5e-8f3b-4c1e-9a57-1d2f6b7c8ea2";
    private static final String OF_ALL = "5f0c2d5e-8f3b-4c1e-9a57-1d2f6b7c8ea3";
    private static final String OF_EVERY_QUESTION = "5f0c2d5e-8f3b-4c1e-9a57-1d2f6b7c8ea4";
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b(?!s)");

    @BeforeAll
    static void recommendations_are_there(RunningAssay assay) throws IOException, InterruptedException {
        Answers.score(assay, Answers.riskApi(OF_TWO), OF_TWO);
        Answers.score(assay, Answers.liveMap(OF_ALL), OF_ALL);
        Answers.score(assay, Answers.everyQuestion(OF_EVERY_QUESTION), OF_EVERY_QUESTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {OF_TWO, OF_ALL, OF_EVERY_QUESTION})
    void a_result_prints_on_two_pages_at_most(String id, RunningAssay assay) {
        try (Visitor visitor = Visitor.arrives(new NewContextOptions())) {
            Page page = visitor.page();
            page.navigate(assay.at("WEB", "/recommendations/" + id).toString());
            for (String paper : List.of("A4", "Letter")) {
                byte[] printed = page.pdf(new PdfOptions().setFormat(paper));
                long sheets = SHEET.matcher(new String(printed, StandardCharsets.ISO_8859_1))
                        .results()
                        .count();
                assertTrue(sheets == 1 || sheets == 2, sheets + " sheets of " + paper);
            }
            page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
            assertEquals(
                    0, page.locator("button:visible, nav:visible, form:visible").count(), "what paper can't do");
        }
    }

    @Test
    void facts_are_printed_without_what_only_a_screen_can_do(RunningAssay assay) {
        try (Visitor visitor = Visitor.arrives(new NewContextOptions())) {
            Page page = visitor.page();
            page.navigate(
                    assay.at("WEB", "/technologies/flask/facts/throughput").toString());
            assertTrue(page.locator(".fact-links:visible, .correction:visible").count() > 1);
            page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
            assertTrue(page.locator(".fact:visible").count() > 1);
            assertEquals(
                    0, page.locator(".fact-links:visible, .correction:visible").count());
        }
    }

    /// A sheet of A4 is 703 px wide between its margins, and can't be scrolled.
    @ParameterizedTest
    @ValueSource(ints = {703, 768, 900})
    void comparisons_fit_on_paper_with_their_charts_under_their_scale(int width, RunningAssay assay) {
        try (Visitor visitor = Visitor.arrives(new NewContextOptions().setViewportSize(width, 900))) {
            Page page = visitor.page();
            page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
            for (String compared : List.of("express-vs-flask", "django-vs-express-vs-fastapi-vs-flask-vs-nestjs")) {
                page.navigate(assay.at("WEB", "/compare/" + compared).toString());
                assertEquals(width, page.evaluate("document.scrollingElement.scrollWidth"), compared);
                assertEquals(
                        page.locator("table.intervals .axis").first().boundingBox().width,
                        page.locator("table.intervals .plot svg").first().boundingBox().width,
                        1,
                        compared);
            }
        }
    }

    /// Editors give names, and some languages have long words.
    @ParameterizedTest
    @CsvSource({
        "/case-studies/uber-node, '.breadcrumb li:last-child, h1'",
        "/, 'a .names'",
        "/attributes, '.index a, .index dd'",
        "/changes, '.revisions h2 + p'",
        "/sources/the-benchmarker-2026-02, '.breadcrumb li:last-child, h1, .index a, .claims a'",
        "/technologies/flask/facts/throughput, 'h1, .notice span, .fact-figure .value, .fact .facts-dl dd'",
        "/use-cases/edge-function, 'h1, .excluded a, .answers dd'",
        "/search?q=websocket, '.hits a'",
        "/technologies/flask, '.breadcrumb li:last-child, h1, .said a'",
        "/compare/express-vs-flask, '.said a, .key-differences a, .link-row a'"
    })
    void a_name_of_one_long_word_stays_on_a_phone(String path, String names, RunningAssay assay) {
        try (Visitor visitor = Visitor.arrives(new NewContextOptions().setViewportSize(390, 900))) {
            Page page = visitor.page();
            page.navigate(assay.at("WEB", path).toString());
            assertTrue(page.locator(names).count() > 0, names);
            page.locator(names).evaluateAll("names => names.forEach(name => name.textContent = 'Haupt'.repeat(20))");
            assertEquals(390, page.evaluate("document.scrollingElement.scrollWidth"), path);
        }
    }

    /// Whoever reads a cell far down and to the right still sees whose it is, and of what: where the table fits, they
    /// stick to the window, else to the region in which it is scrolled.
    @ParameterizedTest
    @ValueSource(ints = {800, 1280})
    void heads_of_columns_and_rows_stay_in_sight(int width, RunningAssay assay) {
        try (Visitor visitor = Visitor.arrives(new NewContextOptions().setViewportSize(width, 700))) {
            Page page = visitor.page();
            page.navigate(
                    assay.at("WEB", "/compare/django-vs-express-vs-fastapi-vs-flask-vs-nestjs?category=performance")
                            .toString());
            Locator region = page.locator(".facts-scroll");
            Locator row = region.locator("tbody tr").last();
            region.evaluate("region => { region.scrollIntoView(); region.scrollTo(10000, 10000); }");
            row.locator("td").last().scrollIntoViewIfNeeded();
            BoundingBox seen = region.boundingBox();
            BoundingBox head = region.locator("thead th").last().boundingBox();
            assertEquals(Math.max(0, seen.y), head.y, 2, "the column's head");
            assertEquals(seen.x, row.locator("th").boundingBox().x, 2, "the row's head");
            assertTrue(head.y + head.height < row.boundingBox().y, "a row far down");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void charts_and_choices_take_the_colours_that_are_forced_on_a_page(ColorScheme scheme, RunningAssay assay) {
        try (Visitor visitor = Visitor.arrives(new NewContextOptions())) {
            Page page = visitor.page();
            page.emulateMedia(new EmulateMediaOptions()
                    .setForcedColors(ForcedColors.ACTIVE)
                    .setColorScheme(scheme));
            page.navigate(assay.at("WEB", "/recommendations/" + OF_ALL).toString());
            String text = style(page, "body", "color");
            assertEquals(text, style(page, ".share-stack rect", "fill"));
            assertEquals(text, style(page, ".score-bar circle", "fill"));
            assertEquals(text, style(page, ".flip .turn", "stroke"));

            page.navigate(assay.at("WEB", "/compare/express-vs-flask").toString());
            assertEquals(text, style(page, "table.intervals .mark", "stroke"));
            assertEquals(text, style(page, ".better-words .icon", "stroke"));

            page.navigate(assay.at("WEB", "/advisor?step=1&building=api").toString());
            assertEquals("solid", style(page, ".choice:has(:checked)", "outline-style"), "chosen is seen");
            assertEquals("none", style(page, ".choice:not(:has(:checked))", "outline-style"));
            assertNotEquals("0px", style(page, ".button", "border-top-width"));
        }
    }

    /// On a page many screens long, gliding to a row takes a second in which nothing can be aimed at.
    @ParameterizedTest
    @EnumSource(
            value = ReducedMotion.class,
            names = {"NO_PREFERENCE", "REDUCE"})
    void nothing_glides(ReducedMotion motion, RunningAssay assay) {
        try (Visitor visitor = Visitor.arrives(new NewContextOptions())) {
            Page page = visitor.page();
            page.emulateMedia(new EmulateMediaOptions().setReducedMotion(motion));
            page.navigate(assay.at("WEB", "/compare/express-vs-flask").toString());
            assertEquals("auto", style(page, "html", "scroll-behavior"));
            assertEquals(0, page.evaluate("() => document.getAnimations().length"));
        }
    }

    private static String style(Page page, String selector, String property) {
        return (String) page.locator(selector)
                .first()
                .evaluate("(element, property) => getComputedStyle(element).getPropertyValue(property)", property);
    }
}
