package dev.assay.recommender.casestudy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a case study speaks for and against, and in what situation.
///
/// @param chose the technologies that were built on in the end
/// @param left those that were moved away from
/// @param answers by question: the options that its text tells of
record Situation(List<String> chose, List<String> left, Map<String, List<String>> answers) {

    Situation {
        chose = List.copyOf(chose);
        left = List.copyOf(left);
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }
}
