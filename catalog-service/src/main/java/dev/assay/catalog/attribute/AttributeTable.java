package dev.assay.catalog.attribute;

import dev.assay.catalog.revision.EntryTable;
import dev.assay.catalog.revision.RowReader;
import dev.assay.catalog.revision.RowWriter;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;

@Singleton
class AttributeTable extends EntryTable<Attribute> {

    AttributeTable() {
        super(
                Attribute.class,
                "attribute",
                List.of(
                        "id",
                        "name",
                        "category",
                        "data_type",
                        "unit",
                        "direction",
                        "scale",
                        "definition",
                        "comparability",
                        "comparable_within",
                        "essential_conditions"));
    }

    @Override
    protected void write(Attribute attribute, RowWriter row) throws SQLException {
        row.text(attribute.id())
                .text(attribute.name())
                .text(attribute.category())
                .word(attribute.dataType())
                .text(attribute.unit())
                .word(attribute.direction())
                .texts(attribute.scale() == null ? List.of() : attribute.scale())
                .text(attribute.definition())
                .text(attribute.comparability())
                .word(attribute.comparableWithin())
                .texts(attribute.essentialConditions().stream()
                        .map(ConditionKey::key)
                        .toList());
    }

    @Override
    protected Attribute read(RowReader row) throws SQLException {
        List<String> scale = row.texts("scale");
        return new Attribute(
                row.text("id"),
                row.text("name"),
                row.text("category"),
                row.word(DataType.class, "data_type"),
                row.optionalText("unit"),
                row.word(Direction.class, "direction"),
                scale.isEmpty() ? null : scale,
                row.text("definition"),
                row.text("comparability"),
                row.word(ComparableWithin.class, "comparable_within"),
                row.texts("essential_conditions").stream()
                        .map(key -> ConditionKey.parse(key).orElseThrow())
                        .toList());
    }
}
