package dev.assay.catalog.attribute;

import dev.assay.catalog.revision.EntryEntity;
import dev.assay.catalog.revision.Word;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "attribute")
class AttributeEntity extends EntryEntity<Attribute> {

    private String name;
    private String category;
    private String dataType;
    private @Nullable String unit;
    private String direction;
    private List<String> scale;
    private String definition;
    private String comparability;
    private String comparableWithin;
    private List<String> essentialConditions;

    /// For Hibernate, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    AttributeEntity() {}

    AttributeEntity(Attribute attribute, int validFrom) {
        super(attribute, validFrom);
        name = attribute.name();
        category = attribute.category();
        dataType = attribute.dataType().word();
        unit = attribute.unit();
        direction = attribute.direction().word();
        scale = attribute.scale() == null ? List.of() : attribute.scale();
        definition = attribute.definition();
        comparability = attribute.comparability();
        comparableWithin = attribute.comparableWithin().word();
        essentialConditions =
                attribute.essentialConditions().stream().map(ConditionKey::key).toList();
    }

    @Override
    protected Attribute entry() {
        return new Attribute(
                id(),
                name,
                category,
                Word.require(DataType.class, dataType),
                unit,
                Word.require(Direction.class, direction),
                scale.isEmpty() ? null : scale,
                definition,
                comparability,
                Word.require(ComparableWithin.class, comparableWithin),
                essentialConditions.stream()
                        .map(key -> ConditionKey.parse(key).orElseThrow())
                        .toList());
    }
}
