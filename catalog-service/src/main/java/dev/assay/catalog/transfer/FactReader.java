package dev.assay.catalog.transfer;

import static dev.assay.catalog.form.FieldReader.LONG;
import static dev.assay.catalog.form.FieldReader.SHORT;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.attribute.ConditionKey;
import dev.assay.catalog.fact.Absence;
import dev.assay.catalog.fact.Bound;
import dev.assay.catalog.fact.Conditions;
import dev.assay.catalog.fact.Fact;
import dev.assay.catalog.fact.FactNumbers;
import dev.assay.catalog.fact.Quality;
import dev.assay.catalog.fact.Rank;
import dev.assay.catalog.fact.Ruling;
import dev.assay.catalog.fact.Units;
import dev.assay.catalog.fact.Value;
import dev.assay.catalog.form.FieldReader;
import dev.assay.catalog.revision.Entries;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the facts of one technology.
final class FactReader {

    private static final int MOST_DIGITS_OF_A_COUNT = 12;

    private final String technology;
    private final References references;
    private final Entries<Attribute> attributes;

    /// @param attributes those of the bundle that have no mistakes themselves
    FactReader(String technology, References references, Entries<Attribute> attributes) {
        this.technology = technology;
        this.references = references;
        this.attributes = attributes;
    }

    @Nullable
    Fact read(FieldReader fields) {
        int before = fields.mistakes();
        String attribute = fields.reference("attribute", "attribute", references.attributes()::contains);
        String id = id(fields, attribute);
        Value value = value(fields, attributes.find(attribute));
        String variant = fields.optionalText("variant", SHORT);
        Conditions conditions = conditions(fields);
        List<ConditionKey> notStated = EntryReaders.conditionKeys("notStated", fields);
        for (ConditionKey key : notStated) {
            if (conditions.of(key).isPresent()) {
                fields.mistake("notStated", key.key(), "only conditions that are not stated");
            }
        }
        String remark = fields.optionalText("remark", LONG);
        String source = fields.reference("source", "source", references.sources()::contains);
        String locator = fields.text("locator", LONG);
        String asOf = fields.optionalDateOfAnyTime("asOf");
        Quality quality = fields.word("quality", Quality.class, Quality.DOUBTFUL);
        Rank rank = fields.has("rank") ? fields.word("rank", Rank.class, Rank.NORMAL) : Rank.NORMAL;
        String rankReason = fields.optionalText("rankReason", LONG);
        if ((rank == Rank.NORMAL) != (rankReason == null)) {
            fields.mistake(
                    "rankReason",
                    rankReason == null ? "nothing" : "a reason",
                    rankReason == null ? "the reason of the rank" : "none for the rank normal");
        }
        Ruling ruling = fields.has("ruling") ? fields.word("ruling", Ruling.class, Ruling.CLEARED) : null;
        String rulingReason = fields.optionalText("rulingReason", LONG);
        if ((ruling == null) != (rulingReason == null)) {
            fields.mistake(
                    "rulingReason",
                    rulingReason == null ? "nothing" : "a reason",
                    rulingReason == null ? "the reason of the ruling" : "none without a ruling");
        }
        String note = fields.optionalText("note", LONG);
        if (fields.mistakes() > before || value == null) {
            return null;
        }
        return new Fact(
                id,
                technology,
                attribute,
                value,
                variant,
                conditions,
                notStated,
                remark,
                source,
                locator,
                asOf,
                quality,
                rank,
                rankReason,
                ruling,
                rulingReason,
                note);
    }

    private String id(FieldReader fields, String attribute) {
        String id = fields.id("id");
        String stem = "%s-%s-".formatted(technology, attribute);
        if (!id.isEmpty() && !(id.startsWith(stem) && FactNumbers.isNumber(id.substring(stem.length())))) {
            fields.mistake("id", '"' + id + '"', "\"%s\" and a number".formatted(stem));
        }
        return id;
    }

    private @Nullable Value value(FieldReader fields, Optional<Attribute> attribute) {
        Raw raw = Raw.read(fields);
        if (attribute.isEmpty()) {
            return null;
        }
        String expected = raw.refusal(attribute.get());
        if (expected != null) {
            fields.mistake(raw.firstField(), raw.fields(), expected);
            return null;
        }
        if (raw.missing() != null) {
            return new Value.Missing(raw.missing());
        }
        return switch (attribute.get().dataType()) {
            case NUMBER -> raw.number();
            case ORDINAL -> level(fields, raw, attribute.get());
            case BOOLEAN -> raw.truth() == null ? null : new Value.Truth(raw.truth());
            case TEXT -> raw.text() == null ? null : new Value.Text(raw.text());
        };
    }

    private static @Nullable Value level(FieldReader fields, Raw raw, Attribute attribute) {
        if (raw.level() == null) {
            return null;
        }
        int index = attribute.indexOf(raw.level());
        if (index < 0) {
            fields.mistake(
                    "level", '"' + raw.level() + '"', "a level of %s: %s".formatted(attribute.id(), attribute.scale()));
            return null;
        }
        return new Value.Level(raw.level(), index);
    }

    private static Conditions conditions(FieldReader fields) {
        Optional<FieldReader> stated = fields.object("conditions", true);
        if (stated.isEmpty()) {
            return Conditions.NONE;
        }
        Map<ConditionKey, Object> read = new EnumMap<>(ConditionKey.class);
        for (String name : stated.get().names()) {
            Optional<ConditionKey> key = ConditionKey.parse(name);
            if (key.isEmpty()) {
                stated.get().has(name);
                stated.get().mistake(name, "a condition of that name", "a condition of the vocabulary");
            } else if (key.get().isNumber()) {
                count(stated.get(), name).ifPresent(count -> read.put(key.get(), count));
            } else {
                String text = stated.get().optionalText(name, SHORT);
                if (text == null) {
                    stated.get().mistake(name, "nothing", "text, or no such condition");
                } else {
                    read.put(key.get(), text);
                }
            }
        }
        return new Conditions(read);
    }

    private static Optional<Long> count(FieldReader conditions, String name) {
        BigDecimal number = conditions.optionalNumber(name);
        if (number == null
                || number.scale() > 0
                || number.signum() <= 0
                || number.precision() > MOST_DIGITS_OF_A_COUNT) {
            conditions.mistake(name, number == null ? "no number" : number.toPlainString(), "a whole number above 0");
            return Optional.empty();
        }
        return Optional.of(number.longValueExact());
    }

    /// All fields that a value can have, as written.
    private record Raw(
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable BigDecimal typical,
            @Nullable Bound bound,
            @Nullable Boolean approximate,
            @Nullable String unit,
            @Nullable String level,
            @Nullable Boolean truth,
            @Nullable String text,
            @Nullable Absence missing) {

        static Raw read(FieldReader fields) {
            return new Raw(
                    fields.optionalNumber("value"),
                    fields.optionalNumber("low"),
                    fields.optionalNumber("high"),
                    fields.optionalNumber("typical"),
                    fields.has("bound") ? fields.word("bound", Bound.class, Bound.AT_LEAST) : null,
                    fields.optionalTruth("approximate").orElse(null),
                    fields.optionalText("unit", SHORT),
                    fields.optionalText("level", SHORT),
                    fields.optionalTruth("bool").orElse(null),
                    fields.optionalText("text", LONG),
                    fields.has("missing") ? fields.word("missing", Absence.class, Absence.UNKNOWN) : null);
        }

        /// What was expected, if these fields make no value of the attribute's type.
        @Nullable
        String refusal(Attribute attribute) {
            boolean isNumber = value != null || low != null || high != null;
            boolean hasNumberFields =
                    isNumber || typical != null || bound != null || approximate != null || unit != null;
            if (missing != null) {
                return hasNumberFields || level != null || truth != null || text != null ? "missing alone" : null;
            }
            return switch (attribute.dataType()) {
                case NUMBER ->
                    !isNumber || level != null || truth != null || text != null
                            ? "a number: value, or low and high"
                            : refusedNumber(attribute);
                case ORDINAL ->
                    level == null || hasNumberFields || truth != null || text != null ? "level alone" : null;
                case BOOLEAN -> truth == null || hasNumberFields || level != null || text != null ? "bool alone" : null;
                case TEXT -> text == null || hasNumberFields || level != null || truth != null ? "text alone" : null;
            };
        }

        private @Nullable String refusedNumber(Attribute attribute) {
            if (value == null ? low == null || high == null : low != null || high != null || typical != null) {
                return "either value, or low and high";
            }
            if (bound != null && value == null) {
                return "bound only beside value";
            }
            if (low != null && high != null && low.compareTo(high) > 0) {
                return "low at most high";
            }
            if (typical != null && (typical.compareTo(low) < 0 || typical.compareTo(high) > 0)) {
                return "typical between low and high";
            }
            if ((attribute.unit() == null) != (unit == null) || !Units.areSameDimension(unit, attribute.unit())) {
                return attribute.unit() == null ? "no unit" : "a unit that measures the same as " + attribute.unit();
            }
            return null;
        }

        Value.Numeric number() {
            boolean about = Boolean.TRUE.equals(approximate);
            if (value == null) {
                return new Value.Numeric(low, high, typical, null, about, unit);
            }
            return new Value.Numeric(
                    bound == Bound.AT_MOST ? null : value,
                    bound == Bound.AT_LEAST ? null : value,
                    null,
                    bound,
                    about,
                    unit);
        }

        /// The names of the fields that are given, for a mistake.
        String fields() {
            var given = new StringBuilder();
            name(given, "value", value);
            name(given, "low", low);
            name(given, "high", high);
            name(given, "typical", typical);
            name(given, "bound", bound == null ? null : bound.word());
            name(given, "approximate", approximate);
            name(given, "unit", unit);
            name(given, "level", level);
            name(given, "bool", truth);
            name(given, "text", text);
            name(given, "missing", missing == null ? null : missing.word());
            return given.isEmpty() ? "nothing" : given.toString();
        }

        String firstField() {
            if (low != null) {
                return "low";
            }
            if (level != null) {
                return "level";
            }
            if (truth != null) {
                return "bool";
            }
            return text != null ? "text" : "value";
        }

        private static void name(StringBuilder given, String name, @Nullable Object field) {
            if (field != null) {
                given.append(given.isEmpty() ? "" : ", ")
                        .append(name)
                        .append(' ')
                        .append(field);
            }
        }
    }
}
