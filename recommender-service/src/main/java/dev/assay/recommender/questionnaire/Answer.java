package dev.assay.recommender.questionnaire;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A team's answer to one question. "Don't know" is the absence of an answer.
public sealed interface Answer {

    /// One option.
    record One(String option) implements Answer {}

    /// Some options: the most important first where the question ranks them, else in the order of the question.
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

    /// What is there already. At least one part says something.
    ///
    /// @param stacks an option of the question: `one-stack` or `several-stacks`, absent if it isn't known
    /// @param existing the slug of the technology of an existing service, absent if there is none
    /// @param excludedTechnologies slugs
    /// @param excludedLicences identifiers such as `MIT`
    record Landscape(
            @Nullable String stacks,
            @Nullable String existing,
            SortedSet<String> excludedTechnologies,
            SortedSet<String> excludedLicences)
            implements Answer {

        public Landscape {
            excludedTechnologies = Collections.unmodifiableSortedSet(new TreeSet<>(excludedTechnologies));
            excludedLicences = Collections.unmodifiableSortedSet(new TreeSet<>(excludedLicences));
            if (stacks == null && existing == null && excludedTechnologies.isEmpty() && excludedLicences.isEmpty()) {
                throw new IllegalArgumentException("a landscape has something in it");
            }
        }
    }
}
