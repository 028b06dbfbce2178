package dev.assay.web.comparison;

import dev.assay.web.shell.BadAddress;
import dev.assay.web.shell.Slugs;

/// Two different technologies, in alphabetical order of their slugs: the one order that a comparison has.
record ComparedPair(String first, String second) {

    private static final String BETWEEN = "-vs-";

    ComparedPair {
        if (first.compareTo(second) >= 0) {
            throw new IllegalArgumentException(first + " doesn't come before " + second);
        }
    }

    /// Reads `flask-vs-express` in either order.
    static ComparedPair parse(String given) {
        int between = given.indexOf(BETWEEN);
        if (between < 0) {
            throw new BadAddress(
                    "Two technologies are compared",
                    "This address should name two technologies, as in /compare/express-vs-flask.",
                    "Choose two from the list of technologies.");
        }
        return of(given.substring(0, between), given.substring(between + BETWEEN.length()));
    }

    /// Puts two slugs in order.
    static ComparedPair of(String one, String other) {
        Slugs.checked(one);
        Slugs.checked(other);
        if (one.equals(other)) {
            throw new BadAddress(
                    "A technology isn't compared with itself",
                    "Both sides of this comparison are the same technology.",
                    "Choose two different ones.");
        }
        return one.compareTo(other) < 0 ? new ComparedPair(one, other) : new ComparedPair(other, one);
    }

    /// The path of the page.
    public String path() {
        return "/compare/" + first + BETWEEN + second;
    }
}
