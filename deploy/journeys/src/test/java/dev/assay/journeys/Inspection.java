package dev.assay.journeys;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Looks at one page after the other, in one window, and says what is wrong with each.
///
/// A page is loaded once for each width; the theme changes under it, as it does when a visitor's evening comes.
final class Inspection implements AutoCloseable {

    /// What a page may weigh as it travels, with its styles and scripts, and how many requests show it.
    private static final int MOST_BYTES = 60 * 1024;

    private static final int MOST_REQUESTS = 5;

    /// How far what one reads may move by itself. On a slow machine a page arrives in pieces, which leaves thousandths.
    private static final double MOST_SHIFT = 0.01;

    /// In pixels, each with a wider one at which it has to fit as well.
    private static final Map<Integer, Integer> WIDTHS = new TreeMap<>(Map.of(390, 768, 1280, 1920));

    private static final String AXE = axe();

    /// Every rule that axe has on by default, and that what one taps has some size. Only violations and their elements
    /// are asked for: axe needn't write down what passes, nor find an address for each.
    private static final Map<String, ?> RULES = Map.of(
            "rules",
            Map.of("target-size", Map.of("enabled", true)),
            "resultTypes",
            List.of("violations"),
            "selectors",
            false);

    private static final String VIOLATIONS = """
            async rules => (await axe.run(rules)).violations.map(rule => `${rule.id}: ${rule.nodes[0].html}`)""";

    private static final String IS_WIDER =
            "document.scrollingElement.scrollWidth > document.documentElement.clientWidth";

    private static final String REQUESTS =
            "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]";
    private static final String BYTES = REQUESTS + ".reduce((bytes, one) => bytes + one.encodedBodySize, 0)";

    /// How far what one reads has moved by itself: 0 is not at all.
    private static final String SHIFT = """
            () => new Promise(told => {
                let sum = 0;
                new PerformanceObserver(list => list.getEntries().forEach(shift => sum += shift.value))
                    .observe({type: 'layout-shift', buffered: true});
                requestAnimationFrame(() => setTimeout(() => told(sum)));
            })""";

    /// What is looked at stays: a page may go elsewhere, or look again, by itself.
    private static final String STAY = "navigation.addEventListener('navigate', leaving => leaving.preventDefault())";

    private final Visitor visitor;
    private final Path screenshots;

    Inspection(Path screenshots) {
        this.visitor = Visitor.arrives(new NewContextOptions());
        visitor.page().addInitScript(STAY);
        this.screenshots = screenshots;
    }

    /// What is wrong with a page, in sentences; nothing if it is as it has to be.
    List<String> of(String name, URI address, int status) {
        List<String> wrong = new ArrayList<>();
        int heard = visitor.complaints().size();
        Page page = visitor.page();
        WIDTHS.forEach((width, wider) -> {
            page.setViewportSize(width, 900);
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            Response response = Objects.requireNonNull(page.navigate(address.toString()));
            if (response.status() != status) {
                wrong.add("has the status " + response.status());
            }
            if (width == 390) {
                Html.errors(response.text()).forEach(error -> wrong.add("isn't valid: " + error));
                weigh(page, wrong);
            }
            double shift = ((Number) page.evaluate(SHIFT)).doubleValue();
            if (shift > MOST_SHIFT) {
                wrong.add("shifts by %s at %d px".formatted(shift, width));
            }
            page.evaluate(AXE);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
                look(name, page, width, scheme, wrong);
            }
            page.setViewportSize(wider, 900);
            if ((boolean) page.evaluate(IS_WIDER)) {
                wrong.add("is wider than %d px".formatted(wider));
            }
        });
        // Chromium reports the status of a page that is meant not to exist, or to be refused.
        visitor.complaints().stream()
                .skip(heard)
                .filter(complaint -> status == 200 || !complaint.contains(String.valueOf(status)))
                .forEach(wrong::add);
        return wrong.stream().map(fault -> name + " " + fault).toList();
    }

    private void look(String name, Page page, int width, ColorScheme scheme, List<String> wrong) {
        String view = "%d-%s".formatted(width, scheme).toLowerCase(Locale.ROOT);
        for (Object violation : (List<?>) page.evaluate(VIOLATIONS, RULES)) {
            wrong.add("at %s violates %s".formatted(view, violation));
        }
        if ((boolean) page.evaluate(IS_WIDER)) {
            wrong.add("is wider than %d px".formatted(width));
        }
        page.screenshot(new ScreenshotOptions()
                .setFullPage(true)
                .setType(ScreenshotType.JPEG)
                .setQuality(75)
                .setPath(screenshots.resolve("%s-%s.jpg".formatted(name, view))));
    }

    private static void weigh(Page page, List<String> wrong) {
        int requests = ((Number) page.evaluate(REQUESTS + ".length")).intValue();
        if (requests > MOST_REQUESTS) {
            wrong.add("takes %d requests".formatted(requests));
        }
        int bytes = ((Number) page.evaluate(BYTES)).intValue();
        if (bytes > MOST_BYTES) {
            wrong.add("weighs %,d bytes".formatted(bytes));
        }
    }

    private static String axe() {
        try (InputStream script = Inspection.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        visitor.close();
    }
}
