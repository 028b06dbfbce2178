package dev.assay.catalog.fact;

import dev.assay.catalog.attribute.ConditionKey;
import dev.assay.catalog.revision.EntryEntity;
import dev.assay.catalog.revision.Word;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "fact")
class FactEntity extends EntryEntity<Fact> {

    private String technology;
    private String attribute;
    private ValueColumns value;
    private @Nullable String variant;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> conditions;

    private List<String> notStated;
    private @Nullable String remark;
    private String source;
    private String locator;
    private @Nullable String asOf;
    private String quality;
    private String rank;
    private @Nullable String rankReason;
    private @Nullable String ruling;
    private @Nullable String rulingReason;
    private @Nullable String note;

    /// For Hibernate, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    FactEntity() {}

    FactEntity(Fact fact, int validFrom) {
        super(fact, validFrom);
        technology = fact.technology();
        attribute = fact.attribute();
        value = ValueColumns.of(fact.value());
        variant = fact.variant();
        conditions = fact.conditions().byName();
        notStated = fact.notStated().stream().map(ConditionKey::key).toList();
        remark = fact.remark();
        source = fact.source();
        locator = fact.locator();
        asOf = fact.asOf();
        quality = fact.quality().word();
        rank = fact.rank().word();
        rankReason = fact.rankReason();
        ruling = fact.ruling() == null ? null : fact.ruling().word();
        rulingReason = fact.rulingReason();
        note = fact.note();
    }

    String factId() {
        return id();
    }

    @Override
    protected Fact entry() {
        return new Fact(
                id(),
                technology,
                attribute,
                value.value(),
                variant,
                Conditions.ofNames(conditions),
                notStated.stream()
                        .map(key -> ConditionKey.parse(key).orElseThrow())
                        .toList(),
                remark,
                source,
                locator,
                asOf,
                Word.require(Quality.class, quality),
                Word.require(Rank.class, rank),
                rankReason,
                ruling == null ? null : Word.require(Ruling.class, ruling),
                rulingReason,
                note);
    }
}
