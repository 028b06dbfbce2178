package dev.assay.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A real browser with one window.
///
/// It runs the Chromium that `ASSAY_CHROMIUM` names (as `./assay test` sets it), else the one that
/// Playwright's installer fetched.
final class Visitor implements AutoCloseable {

    /// As root in a container Chromium has no sandbox; the rest keeps it from calling home.
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(Playwright playwright, Browser browser, NewContextOptions options) {
        this.playwright = playwright;
        this.browser = browser;
        BrowserContext context = browser.newContext(options);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    static Visitor arrives(NewContextOptions options) {
        String installed = System.getenv("ASSAY_CHROMIUM");
        var create = new CreateOptions();
        var launch = new LaunchOptions().setArgs(ARGUMENTS);
        if (installed != null) {
            create.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
            launch.setExecutablePath(Path.of(installed));
        }
        Playwright playwright = Playwright.create(create);
        return new Visitor(playwright, playwright.chromium().launch(launch), options);
    }

    Page page() {
        return page;
    }

    /// What the browser's console has complained of: failed requests, script errors, refusals by the security policy.
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        try (playwright) {
            browser.close();
        }
    }
}
