package dev.assay.catalog.form;

import java.util.List;
import java.util.Map;

/// What was written, in YAML or in JSON, before anybody asks what it means: mappings, lists and scalars.
public sealed interface Tree {

    /// In words, for a mistake that names what was found.
    String found();

    /// Named values, in their order.
    record Mapping(Map<String, Tree> fields) implements Tree {
        @Override
        public String found() {
            return "an object";
        }
    }

    /// Values in a row.
    record Sequence(List<Tree> items) implements Tree {
        @Override
        public String found() {
            return "a list";
        }
    }

    /// A single value.
    ///
    /// @param isPlain whether it stands without quotes, and so may be a number, `true`, `false` or `null`
    record Scalar(String text, boolean isPlain) implements Tree {

        private static final int SHOWN = 60;

        @Override
        public String found() {
            if (isNull()) {
                return "nothing";
            }
            String shown = text.codePointCount(0, text.length()) > SHOWN
                    ? text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "..."
                    : text;
            return isPlain ? shown : '"' + shown + '"';
        }

        public boolean isNull() {
            return isPlain && (text.isEmpty() || text.equals("null") || text.equals("~"));
        }

        public boolean isTruth() {
            return isPlain && (text.equals("true") || text.equals("false"));
        }

        /// Whether it is a number as people write it: digits, perhaps a sign before them and a point between them.
        public boolean isNumber() {
            if (!isPlain || text.isEmpty()) {
                return false;
            }
            int digits = 0;
            int points = 0;
            for (int at = text.charAt(0) == '-' ? 1 : 0; at < text.length(); at++) {
                char letter = text.charAt(at);
                if (letter == '.' && points == 0 && digits > 0) {
                    points++;
                } else if (letter >= '0' && letter <= '9') {
                    digits++;
                } else {
                    return false;
                }
            }
            return digits > 0 && text.charAt(text.length() - 1) != '.';
        }
    }
}
