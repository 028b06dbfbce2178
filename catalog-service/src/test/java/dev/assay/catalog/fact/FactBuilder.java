package dev.assay.catalog.fact;

import dev.assay.catalog.attribute.ConditionKey;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Builds a fact for a test, of which only matters what the test says.
public final class FactBuilder {

    private final String id;
    private final String technology;
    private final String attribute;
    private final Map<ConditionKey, Object> conditions = new EnumMap<>(ConditionKey.class);
    private Value value = new Value.Text("something");
    private @Nullable String variant;
    private List<ConditionKey> notStated = List.of();
    private @Nullable String remark;
    private String source = "run";
    private String locator = "a table";
    private @Nullable String asOf;
    private Quality quality = Quality.MEASURED;
    private Rank rank = Rank.NORMAL;
    private @Nullable Ruling ruling;
    private @Nullable String note;

    private FactBuilder(String id, String technology, String attribute) {
        this.id = id;
        this.technology = technology;
        this.attribute = attribute;
    }

    public static FactBuilder fact(String technology, String attribute, int number) {
        return new FactBuilder("%s-%s-%d".formatted(technology, attribute, number), technology, attribute);
    }

    public FactBuilder number(String figure, @Nullable String unit) {
        return numbers(figure, figure, unit);
    }

    public FactBuilder numbers(@Nullable String low, @Nullable String high, @Nullable String unit) {
        Bound bound = low == null ? Bound.AT_MOST : high == null ? Bound.AT_LEAST : null;
        return value(new Value.Numeric(
                low == null ? null : new BigDecimal(low),
                high == null ? null : new BigDecimal(high),
                null,
                bound,
                false,
                unit));
    }

    /// The number that was given is only about right.
    public FactBuilder approximate() {
        var number = (Value.Numeric) value;
        return value(
                new Value.Numeric(number.low(), number.high(), number.typical(), number.bound(), true, number.unit()));
    }

    public FactBuilder value(Value said) {
        value = said;
        return this;
    }

    public FactBuilder with(ConditionKey key, Object condition) {
        conditions.put(key, condition);
        return this;
    }

    public FactBuilder connections(long count) {
        return with(ConditionKey.CONNECTIONS, count);
    }

    public FactBuilder variant(@Nullable String name) {
        variant = name;
        return this;
    }

    public FactBuilder notStated(ConditionKey... keys) {
        notStated = List.of(keys);
        return this;
    }

    public FactBuilder remark(String text) {
        remark = text;
        return this;
    }

    public FactBuilder source(String from) {
        source = from;
        return this;
    }

    public FactBuilder locator(String place) {
        locator = place;
        return this;
    }

    public FactBuilder asOf(@Nullable String date) {
        asOf = date;
        return this;
    }

    public FactBuilder quality(Quality how) {
        quality = how;
        return this;
    }

    public FactBuilder rank(Rank standing) {
        rank = standing;
        return this;
    }

    public FactBuilder ruling(@Nullable Ruling found) {
        ruling = found;
        return this;
    }

    public FactBuilder note(String text) {
        note = text;
        return this;
    }

    public Fact build() {
        return new Fact(
                id,
                technology,
                attribute,
                value,
                variant,
                new Conditions(conditions),
                notStated,
                remark,
                source,
                locator,
                asOf,
                quality,
                rank,
                rank == Rank.NORMAL ? null : "A newer figure stands",
                ruling,
                ruling == null ? null : "Looked up in the source",
                note);
    }
}
