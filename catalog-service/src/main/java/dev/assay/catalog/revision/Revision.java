package dev.assay.catalog.revision;

import dev.assay.catalog.problem.CatalogRefusal;
import java.time.Instant;

/// One published change of the catalogue.
///
/// @param number      grows by one with each, from 1; by more where everything is published anew
/// @param publishedAt by the clock of the service that published it
/// @param author      who published it
/// @param reason      why, in a sentence
public record Revision(int number, Instant publishedAt, String author, String reason) {

    private static final int MOST_DIGITS = 9;

    public Revision {
        if (number < 1) {
            throw new IllegalArgumentException("Revisions are numbered from 1, not " + number);
        }
    }

    /// The number of a revision, or 0 for the state before the first, as a client wrote it.
    ///
    /// @throws CatalogRefusal.BadParameter if it is none
    static int number(String parameter, String written) {
        if (written.isEmpty()
                || written.length() > MOST_DIGITS
                || !written.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw new CatalogRefusal.BadParameter(parameter, "the number of a revision");
        }
        return Integer.parseInt(written);
    }
}
