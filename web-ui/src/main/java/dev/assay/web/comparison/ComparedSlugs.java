package dev.assay.web.comparison;

import dev.assay.web.shell.BadAddress;
import dev.assay.web.shell.Slugs;
import java.util.List;

/// Two to five different technologies, in alphabetical order of their slugs: the one order that a comparison has.
record ComparedSlugs(List<String> slugs) {

    private static final String BETWEEN = "-vs-";
    private static final int MOST = 5;

    /// Reads `flask-vs-express` in any order.
    static ComparedSlugs parse(String given) {
        return of(List.of(given.split(BETWEEN, -1)));
    }

    /// Puts slugs in order.
    static ComparedSlugs of(List<String> given) {
        if (given.size() < 2 || given.size() > MOST) {
            throw new BadAddress(
                    "Choose two to five technologies",
                    "A comparison has two to five sides; you chose " + given.size() + ".",
                    "Go back and tick two to five, or take an address like /compare/express-vs-flask.");
        }
        given.forEach(Slugs::checked);
        List<String> slugs = given.stream().distinct().sorted().toList();
        if (slugs.size() < given.size()) {
            throw new BadAddress(
                    "A technology isn’t compared with itself",
                    "Two sides of this comparison are the same technology.",
                    "Choose different ones.");
        }
        return new ComparedSlugs(slugs);
    }

    /// As addresses have them: `express-vs-flask`.
    public String id() {
        return String.join(BETWEEN, slugs);
    }

    /// The path of the page.
    public String path() {
        return "/compare/" + id();
    }

    /// As the questionnaire takes candidates.
    public String candidates() {
        return String.join(",", slugs);
    }
}
