package dev.assay.catalog.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.catalog.attribute.ConditionKey;
import dev.assay.catalog.revision.EntryTable;
import dev.assay.catalog.revision.RowReader;
import dev.assay.catalog.revision.RowWriter;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

@Singleton
class FactTable extends EntryTable<Fact> {

    private static final TypeReference<Map<String, Object>> CONDITIONS = new TypeReference<>() {};

    private final ObjectMapper json;

    FactTable(ObjectMapper json) {
        super(
                Fact.class,
                "fact",
                List.of(
                        "id",
                        "technology",
                        "attribute",
                        "value_type",
                        "low",
                        "high",
                        "typical",
                        "approximate",
                        "unit",
                        "level",
                        "level_index",
                        "truth",
                        "text",
                        "variant",
                        "conditions",
                        "not_stated",
                        "remark",
                        "source",
                        "locator",
                        "as_of",
                        "quality",
                        "rank",
                        "rank_reason",
                        "note"));
        this.json = json;
    }

    @Override
    protected void write(Fact fact, RowWriter row) throws SQLException {
        row.text(fact.id()).text(fact.technology()).text(fact.attribute());
        write(fact.value(), row);
        row.text(fact.variant())
                .json(written(fact.conditions()))
                .texts(fact.notStated().stream().map(ConditionKey::key).toList())
                .text(fact.remark())
                .text(fact.source())
                .text(fact.locator())
                .text(fact.asOf())
                .word(fact.quality())
                .word(fact.rank())
                .text(fact.rankReason())
                .text(fact.note());
    }

    private static void write(Value value, RowWriter row) throws SQLException {
        switch (value) {
            case Value.Numeric number ->
                row.text("number")
                        .number(number.low())
                        .number(number.high())
                        .number(number.typical())
                        .truth(number.approximate())
                        .text(number.unit())
                        .text(null)
                        .number(null)
                        .truth(null)
                        .text(null);
            case Value.Level level ->
                writeOther("level", row)
                        .text(level.level())
                        .number(BigDecimal.valueOf(level.index()))
                        .truth(null)
                        .text(null);
            case Value.Truth truth ->
                writeOther("boolean", row)
                        .text(null)
                        .number(null)
                        .truth(truth.value())
                        .text(null);
            case Value.Text text ->
                writeOther("text", row).text(null).number(null).truth(null).text(text.text());
        }
    }

    private static RowWriter writeOther(String type, RowWriter row) throws SQLException {
        return row.text(type).number(null).number(null).number(null).truth(null).text(null);
    }

    @Override
    protected Fact read(RowReader row) throws SQLException {
        return new Fact(
                row.text("id"),
                row.text("technology"),
                row.text("attribute"),
                readValue(row),
                row.optionalText("variant"),
                conditions(row.text("conditions")),
                row.texts("not_stated").stream()
                        .map(key -> ConditionKey.parse(key).orElseThrow())
                        .toList(),
                row.optionalText("remark"),
                row.text("source"),
                row.text("locator"),
                row.optionalText("as_of"),
                row.word(Quality.class, "quality"),
                row.word(Rank.class, "rank"),
                row.optionalText("rank_reason"),
                row.optionalText("note"));
    }

    private static Value readValue(RowReader row) throws SQLException {
        String type = row.text("value_type");
        return switch (type) {
            case "number" -> readNumber(row);
            case "level" ->
                new Value.Level(row.text("level"), row.number("level_index").intValueExact());
            case "boolean" -> new Value.Truth(row.truth("truth"));
            case "text" -> new Value.Text(row.text("text"));
            default -> throw new SQLException("No facts have values of the type " + type);
        };
    }

    private static Value readNumber(RowReader row) throws SQLException {
        BigDecimal low = row.optionalNumber("low");
        BigDecimal high = row.optionalNumber("high");
        Bound bound = low == null ? Bound.AT_MOST : high == null ? Bound.AT_LEAST : null;
        return new Value.Numeric(
                low, high, row.optionalNumber("typical"), bound, row.truth("approximate"), row.optionalText("unit"));
    }

    private String written(Conditions conditions) throws SQLException {
        try {
            return json.writeValueAsString(conditions);
        } catch (JsonProcessingException unwritable) {
            throw new SQLException(unwritable);
        }
    }

    private Conditions conditions(String written) throws SQLException {
        try {
            var stated = new EnumMap<ConditionKey, Object>(ConditionKey.class);
            json.readValue(written, CONDITIONS)
                    .forEach((key, value) -> stated.put(
                            ConditionKey.parse(key).orElseThrow(),
                            value instanceof Number number ? number.longValue() : value));
            return new Conditions(stated);
        } catch (JsonProcessingException unreadable) {
            throw new SQLException(unreadable);
        }
    }
}
