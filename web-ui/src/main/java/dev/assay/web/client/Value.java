package dev.assay.web.client;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/// What a fact states.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = Value.Unknown.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Value.Amount.class, name = "number"),
    @JsonSubTypes.Type(value = Value.Level.class, name = "level"),
    @JsonSubTypes.Type(value = Value.Flag.class, name = "boolean"),
    @JsonSubTypes.Type(value = Value.Words.class, name = "text"),
    @JsonSubTypes.Type(value = Value.Missing.class, name = "missing")
})
public sealed interface Value {

    /// A number or an interval; an open end is absent.
    record Amount(
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double typical,
            @Nullable String bound,
            boolean approximate,
            @Nullable String unit)
            implements Value {}

    /// A level of the attribute's scale, counted from 0.
    record Level(String level, int index) implements Value {}

    /// Yes or no.
    record Flag(boolean value) implements Value {}

    /// Words.
    record Words(String text) implements Value {}

    /// No value, and why: `unknown`, `not-applicable` or `not-measured`.
    record Missing(String absence) implements Value {}

    /// A kind of value that this version of the pages doesn't know.
    record Unknown() implements Value {}
}
