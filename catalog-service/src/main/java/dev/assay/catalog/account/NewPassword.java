package dev.assay.catalog.account;

import dev.assay.catalog.form.FieldReader;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A password in place of another. Long ones are good; no rule says of which characters.
public record NewPassword(
        String current,

        @Schema(description = "At least 12 characters") String replacement) {

    static final int MOST_CHARACTERS = 256;
    private static final int LEAST_CHARACTERS = 12;

    static NewPassword read(FieldReader fields, String name) {
        var read =
                new NewPassword(fields.text("current", MOST_CHARACTERS), fields.text("replacement", MOST_CHARACTERS));
        String replacement = read.replacement();
        int length = replacement.codePointCount(0, replacement.length());
        if (!replacement.isEmpty() && length < LEAST_CHARACTERS) {
            fields.mistake("replacement", "%d characters".formatted(length), "at least %d".formatted(LEAST_CHARACTERS));
        } else if (replacement.equals(name) || replacement.equals(read.current())) {
            fields.mistake("replacement", "the name or the same password", "another password");
        }
        return read;
    }
}
