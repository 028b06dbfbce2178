package dev.assay.recommender.decision;

import java.util.regex.Pattern;

/// Markdown, written line by line.
final class Markdown {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>#|~]");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final StringBuilder written = new StringBuilder(8_192);

    /// Words of others as what they are: nothing in them is markup, and they stay on one line.
    static String text(String words) {
        return SPECIAL.matcher(SPACE.matcher(words).replaceAll(" ").strip()).replaceAll("\\\\$0");
    }

    /// @param href an address of ours
    static String link(String words, String href) {
        return "[" + text(words) + "](" + href + ")";
    }

    Markdown title(String words) {
        return line("# " + words).line("");
    }

    Markdown section(String words) {
        return blank().line("## " + words).line("");
    }

    Markdown part(String words) {
        return blank().line("### " + words).line("");
    }

    Markdown paragraph(String markup) {
        return blank().line(markup).line("");
    }

    Markdown item(String markup) {
        return line("* " + markup);
    }

    Markdown line(String markup) {
        written.append(markup).append('\n');
        return this;
    }

    /// Ends a block, unless one has just ended.
    private Markdown blank() {
        return written.isEmpty() || written.lastIndexOf("\n\n") == written.length() - 2 ? this : line("");
    }

    @Override
    public String toString() {
        return written.toString().stripTrailing() + "\n";
    }
}
