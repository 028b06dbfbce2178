package dev.assay.catalog.form;

import java.text.Normalizer;
import java.util.Optional;

/// What text may be: no control characters but line feeds and tabs, nothing that turns the direction
/// of writing, no half of a character, in Unicode's composed form, not blank, not padded, not longer than its field
/// allows.
public final class TextRule {

    private TextRule() {}

    /// What is wrong with a text, and what it should be instead.
    public record Fault(String found, String expected) {}

    /// What is wrong with a text, if anything is.
    ///
    /// @param most in code points
    public static Optional<Fault> check(String text, int most) {
        if (text.isBlank()) {
            return fault("blank text", "text");
        }
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            return fault("%d characters".formatted(length), "at most %d characters".formatted(most));
        }
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int letter = text.codePointAt(at);
            if (isRefused(letter)) {
                return fault("the character U+%04X".formatted(letter), "printable text");
            }
        }
        if (!text.strip().equals(text)) {
            return fault("space at an end of the text", "text without it");
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return fault("decomposed characters", "text in Unicode normalization form C");
        }
        return Optional.empty();
    }

    private static boolean isRefused(int letter) {
        boolean isControl = Character.getType(letter) == Character.CONTROL && letter != '\n' && letter != '\t';
        boolean isLoneSurrogate = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
        boolean turnsWriting = (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
        return isControl || isLoneSurrogate || turnsWriting;
    }

    private static Optional<Fault> fault(String found, String expected) {
        return Optional.of(new Fault(found, expected));
    }
}
