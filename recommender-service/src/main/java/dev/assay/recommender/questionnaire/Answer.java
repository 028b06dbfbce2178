package dev.assay.recommender.questionnaire;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A team's answer to one question. "Don't know" is the absence of an answer.
public sealed interface Answer {

    /// One option.
    record One(String option) implements Answer {}

    /// Some options, the most important first.
    record Several(List<String> options) implements Answer {

        public Several {
            options = List.copyOf(options);
            if (options.isEmpty() || new HashSet<>(options).size() != options.size()) {
                throw new IllegalArgumentException("options must be some and distinct, were " + options);
            }
        }
    }

    /// How well the team knows languages (0 to 4 by language id), and whether a new one is welcome.
    ///
    /// @param newLanguage an option of the question: `no`, `neutral`, `welcome` or `dont-know`
    record Languages(SortedMap<String, Integer> ratings, String newLanguage) implements Answer {

        public Languages {
            ratings = Collections.unmodifiableSortedMap(new TreeMap<>(ratings));
            for (int rating : ratings.values()) {
                if (rating < 0 || rating > 4) {
                    throw new IllegalArgumentException("a rating lies within 0 and 4, was " + rating);
                }
            }
        }
    }
}
