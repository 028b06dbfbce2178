package dev.assay.recommender.questionnaire;

import java.util.List;

/// A programming language that a team can rate.
///
/// @param family languages of one family count as one: who rates either of them can work with both
/// @param names what the catalogue calls it
public record Language(String id, String label, String family, List<String> names) {

    public Language {
        names = List.copyOf(names);
    }
}
