package dev.assay.local;

/// Why Assay can't be started or went down, in one line that says what to do.
public final class LaunchRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LaunchRefused(String whatToDo) {
        super(whatToDo, null, false, false);
    }
}
