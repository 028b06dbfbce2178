package dev.assay.catalog.form;

/// Bytes are not such YAML or JSON as is read here.
public final class Unreadable extends RuntimeException {

    private final String found;
    private final String expected;
    private final int line;

    /// Refuses what was found.
    ///
    /// @param line 0 where it isn't known
    Unreadable(String found, String expected, int line) {
        super(found, null, false, false);
        this.found = found;
        this.expected = expected;
        this.line = line;
    }

    public String found() {
        return found;
    }

    public String expected() {
        return expected;
    }

    /// `line 3`, or nothing.
    public String place() {
        return line == 0 ? "" : "line " + line;
    }
}
