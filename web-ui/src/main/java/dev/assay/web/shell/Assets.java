package dev.assay.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What pages load beside themselves: one style sheet, the icon, and small scripts.
///
/// Each name holds a digest of the content, so it may be cached for ever and changes when the content does.
@ApplicationScoped
@Named("assets")
public class Assets {

    /// All style files, in the order in which they are put together. Layers decide what wins, not this order.
    static final List<String> STYLES = List.of(
            "layers",
            "tokens",
            "reset",
            "base",
            "layout",
            "button",
            "form",
            "notice",
            "table",
            "evidence",
            "intervals",
            "chips",
            "card",
            "steps",
            "prose",
            "lists",
            "home",
            "design",
            "comparison",
            "recommendation",
            "utilities",
            "print");

    /// All scripts. Each adds one behaviour to a page that works without it.
    static final List<String> SCRIPTS = List.of("await-result", "open-here", "unfold", "what-if");

    /// What is served under one name.
    record Asset(String name, String type, String content) {}

    private final Map<String, Asset> byFile = new LinkedHashMap<>();
    private final Map<String, Asset> byName = new LinkedHashMap<>();

    Assets() {
        var styles = new StringBuilder();
        STYLES.forEach(file -> styles.append(read("css/" + file + ".css")));
        add("assay.css", "text/css;charset=UTF-8", light(styles.toString()));
        add("favicon.svg", "image/svg+xml", read("favicon.svg"));
        SCRIPTS.forEach(file -> add(file + ".js", "text/javascript;charset=UTF-8", read("js/" + file + ".js")));
    }

    /// The address of the style sheet.
    public String styles() {
        return path("assay.css");
    }

    /// The address of the icon.
    public String icon() {
        return path("favicon.svg");
    }

    /// The address of a script, by its name without `.js`.
    public String script(String name) {
        return path(name + ".js");
    }

    /// What is served as `assay-0123456789ab.css` now; empty for a name of other days.
    Optional<Asset> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private String path(String file) {
        return "/assets/" + Objects.requireNonNull(byFile.get(file), file).name();
    }

    private void add(String file, String type, String content) {
        int dot = file.lastIndexOf('.');
        var asset = new Asset(file.substring(0, dot) + "-" + Digest.of(content) + file.substring(dot), type, content);
        byFile.put(file, asset);
        byName.put(asset.name(), asset);
    }

    /// A style sheet without comments and indentation, which nobody needs on the way.
    private static String light(String styles) {
        return styles.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s+", " ");
    }

    private static String read(String file) {
        try (InputStream in = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("META-INF/resources/assets/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
