package dev.assay.catalog.fact;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a fact says, by the type of its attribute.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Value.Numeric.class, name = "number"),
    @JsonSubTypes.Type(value = Value.Level.class, name = "level"),
    @JsonSubTypes.Type(value = Value.Truth.class, name = "boolean"),
    @JsonSubTypes.Type(value = Value.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Value.Missing.class, name = "missing")
})
@Schema(
        oneOf = {Value.Numeric.class, Value.Level.class, Value.Truth.class, Value.Text.class, Value.Missing.class},
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "number", schema = Value.Numeric.class),
            @DiscriminatorMapping(value = "level", schema = Value.Level.class),
            @DiscriminatorMapping(value = "boolean", schema = Value.Truth.class),
            @DiscriminatorMapping(value = "text", schema = Value.Text.class),
            @DiscriminatorMapping(value = "missing", schema = Value.Missing.class)
        })
public sealed interface Value {

    /// A number, an interval, or one end of an interval.
    ///
    /// @param low         null where the source gives an upper bound only
    /// @param high        null where the source gives a lower bound only; equal to `low` for an exact number
    /// @param typical     the middle, where the source names it beside the ends
    /// @param bound       given exactly where one end is open
    /// @param approximate whether the source says "about"
    /// @param unit        null where the attribute has none
    @Schema(name = "NumberValue")
    record Numeric(
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable BigDecimal typical,
            @Nullable Bound bound,
            boolean approximate,
            @Nullable String unit)
            implements Value {

        public Numeric {
            if (low == null
                    ? high == null || bound != Bound.AT_MOST
                    : high == null ? bound != Bound.AT_LEAST : bound != null) {
                throw new IllegalArgumentException("A number has both ends, or one and the bound that says which");
            }
            if (low != null && high != null && low.compareTo(high) > 0) {
                throw new IllegalArgumentException("The low end %s is above the high end %s".formatted(low, high));
            }
            if (typical != null
                    && (low == null || high == null || typical.compareTo(low) < 0 || typical.compareTo(high) > 0)) {
                throw new IllegalArgumentException("The typical value lies between two ends");
            }
        }
    }

    /// A level of an ordinal attribute.
    ///
    /// @param index where it stands on the attribute's scale, from 0
    @Schema(name = "LevelValue")
    record Level(String level, int index) implements Value {}

    /// Yes or no.
    @Schema(name = "BooleanValue")
    record Truth(boolean value) implements Value {}

    /// Free text.
    @Schema(name = "TextValue")
    record Text(String text) implements Value {}

    /// The source says why there is no value.
    @Schema(name = "MissingValue")
    record Missing(Absence absence) implements Value {}
}
