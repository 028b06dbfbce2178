package dev.assay.recommender.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GzipTest {

    private static final byte[] TEXT = "{\"name\": \"Málaga\"} ".repeat(1_000).getBytes(StandardCharsets.UTF_8);

    @Test
    void what_is_packed_is_smaller_and_comes_back_as_it_was() {
        byte[] packed = Gzip.pack(TEXT);
        assertTrue(packed.length < TEXT.length / 10, () -> packed.length + " bytes");
        assertArrayEquals(TEXT, Gzip.unpack(packed));
    }

    @Test
    void nothing_is_packed_and_comes_back_as_nothing() {
        assertArrayEquals(new byte[0], Gzip.unpack(Gzip.pack()));
    }

    @Test
    void what_was_stored_before_anything_was_packed_comes_back_as_it_is() {
        assertArrayEquals(TEXT, Gzip.unpack(TEXT));
        assertArrayEquals(new byte[] {'1'}, Gzip.unpack((byte) '1'));
    }
}
