package dev.assay.web.fact;

import io.quarkus.qute.TemplateExtension;

/// Writes text into Markdown.
@TemplateExtension(namespace = "markdown")
public final class Markdown {

    private Markdown() {}

    /// Text that means nothing in Markdown and HTML, on one line.
    public static String text(String given) {
        return given.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>|#&])", "\\\\$1");
    }
}
