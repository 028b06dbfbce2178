package dev.assay.recommender.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Text in a column of packed bytes.
@Converter
public class PackedText implements AttributeConverter<@Nullable String, byte @Nullable []> {

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable String text) {
        return text == null ? null : Packing.fast(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable String convertToEntityAttribute(byte @Nullable [] packed) {
        return packed == null ? null : new String(Packing.unpack(packed), StandardCharsets.UTF_8);
    }
}
