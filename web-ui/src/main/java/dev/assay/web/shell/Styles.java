package dev.assay.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The style sheet: one file a component in the sources, one request for the browser.
///
/// The name holds a digest of the content, so it may be cached for ever and changes when a style does.
@ApplicationScoped
@Named("styles")
public class Styles {

    /// All style files, in the order in which they are put together. Layers decide what wins, not this order.
    static final List<String> FILES = List.of(
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
            "home",
            "comparison",
            "recommendation",
            "utilities",
            "print");

    private final String content;
    private final String digest;

    Styles() {
        var all = new StringBuilder();
        FILES.forEach(file -> all.append(read(file)));
        content = all.toString();
        digest = digest(content);
    }

    /// The address of the style sheet.
    public String path() {
        return "/assets/assay-" + digest + ".css";
    }

    String content() {
        return content;
    }

    boolean isCurrent(String asked) {
        return digest.equals(asked);
    }

    private static String read(String file) {
        try (InputStream in = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("META-INF/resources/assets/css/" + file + ".css")) {
            if (in == null) {
                throw new IllegalStateException("No style file " + file + ".css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String digest(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
