package dev.assay.catalog.revision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Entity tags of what is served: the same for the same bytes, in whatever revision.
@Singleton
public class EntityTags {

    private static final int BYTES = 12;

    private final ObjectMapper json;

    EntityTags(ObjectMapper json) {
        this.json = json;
    }

    public String of(Object served) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(served));
            return '"' + HexFormat.of().formatHex(hash, 0, BYTES) + '"';
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Whether one of the tags in a header `If-Match` is that of what is served.
    public boolean match(String ifMatch, Object served) {
        String tag = of(served);
        return Arrays.stream(ifMatch.split(",", -1)).map(String::strip).anyMatch(tag::equals);
    }

    /// Whether one of the tags in a header `If-None-Match` is this one, weak or strong.
    public static boolean isKnown(String tag, @Nullable String ifNoneMatch) {
        return tag.equals(ifNoneMatch)
                || (ifNoneMatch != null
                        && Arrays.stream(ifNoneMatch.split(",", -1))
                                .map(String::strip)
                                .map(known -> known.startsWith("W/") ? known.substring(2) : known)
                                .anyMatch(tag::equals));
    }
}
