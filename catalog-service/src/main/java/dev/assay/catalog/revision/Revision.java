package dev.assay.catalog.revision;

import java.time.Instant;

/// One published change of the catalogue.
///
/// @param number      grows by one with each, from 1, without gaps
/// @param publishedAt by the clock of the service that published it
/// @param author      who published it
/// @param reason      why, in a sentence
public record Revision(int number, Instant publishedAt, String author, String reason) {

    public Revision {
        if (number < 1) {
            throw new IllegalArgumentException("Revisions are numbered from 1, not " + number);
        }
    }
}
