package dev.assay.recommender.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackingTest {

    private static final byte[] TEXT = "{\"name\": \"Málaga\"} ".repeat(1_000).getBytes(StandardCharsets.UTF_8);

    static Stream<Named<UnaryOperator<byte[]>>> formats() {
        return Stream.of(Named.of("small", Packing::small), Named.of("fast", Packing::fast));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void what_is_packed_is_smaller_and_comes_back_as_it_was(UnaryOperator<byte[]> format) {
        byte[] packed = format.apply(TEXT);
        assertTrue(packed.length < TEXT.length / 10, () -> packed.length + " bytes");
        assertArrayEquals(TEXT, Packing.unpack(packed));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void nothing_is_packed_and_comes_back_as_nothing(UnaryOperator<byte[]> format) {
        assertArrayEquals(new byte[0], Packing.unpack(format.apply(new byte[0])));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void more_than_one_block_comes_back_as_it_was(UnaryOperator<byte[]> format) {
        byte[] large = new byte[1_000_000];
        for (int i = 0; i < large.length; i++) {
            large[i] = (byte) ((i * i) >>> 7);
        }
        assertArrayEquals(large, Packing.unpack(format.apply(large)));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void pieces_one_behind_the_other_come_back_as_one(UnaryOperator<byte[]> format) {
        var pieces = new ByteArrayOutputStream();
        pieces.writeBytes(format.apply(Arrays.copyOfRange(TEXT, 0, 7_001)));
        pieces.writeBytes(format.apply(Arrays.copyOfRange(TEXT, 7_001, TEXT.length)));
        assertArrayEquals(TEXT, Packing.unpack(pieces.toByteArray()));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void what_has_broken_is_told_from_what_was_never_packed(UnaryOperator<byte[]> format) {
        byte[] packed = format.apply(TEXT);
        packed[packed.length - 1] ^= 1;
        assertThrows(UncheckedIOException.class, () -> Packing.unpack(packed));
    }

    @Test
    void what_was_stored_before_anything_was_packed_comes_back_as_it_is() {
        assertArrayEquals(TEXT, Packing.unpack(TEXT));
        assertArrayEquals(new byte[] {'1'}, Packing.unpack((byte) '1'));
    }
}
