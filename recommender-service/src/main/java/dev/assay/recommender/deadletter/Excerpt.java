package dev.assay.recommender.deadletter;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The beginning of some bytes, fit to be shown.
///
/// @param encoding `utf-8` where all of the bytes are that, else `base64`
/// @param complete whether this is all
record Excerpt(@Schema(examples = "utf-8") String encoding, String data, boolean complete) {

    private static final int MOST_BYTES = 4096;

    static boolean isText(byte[] bytes) {
        try {
            var _ = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    /// As much as is kept of some bytes: at most 4,096 of them; of a text, as many as end with a whole
    /// character.
    static byte[] beginning(byte[] bytes, boolean isText) {
        int end = Math.min(bytes.length, MOST_BYTES);
        while (isText && end < bytes.length && isContinuation(bytes[end])) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    private static boolean isContinuation(byte unit) {
        return (unit & 0xC0) == 0x80;
    }

    /// @param beginning null if there are no bytes at all
    static @Nullable Excerpt of(byte @Nullable [] beginning, boolean isText, long size) {
        if (beginning == null) {
            return null;
        }
        return new Excerpt(
                isText ? "utf-8" : "base64",
                isText
                        ? new String(beginning, StandardCharsets.UTF_8)
                        : Base64.getEncoder().encodeToString(beginning),
                beginning.length == size);
    }
}
