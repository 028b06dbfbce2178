package dev.assay.recommender.questionnaire;

import java.util.List;

/// What the check of a filled-in questionnaire concludes.
public sealed interface CheckedSubmission {

    /// Everything is in order.
    record Accepted(Submission submission) implements CheckedSubmission {}

    /// At least one thing isn't; all of them are listed.
    record Refused(List<Mistake> mistakes) implements CheckedSubmission {

        public Refused {
            mistakes = List.copyOf(mistakes);
            if (mistakes.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a mistake");
            }
        }
    }

    /// One mistake.
    ///
    /// @param pointer where in the body, as a JSON pointer (RFC 6901)
    record Mistake(String pointer, String detail) {

        /// A key as a step of a JSON pointer.
        public static String escaped(String key) {
            return key.replace("~", "~0").replace("/", "~1");
        }
    }
}
