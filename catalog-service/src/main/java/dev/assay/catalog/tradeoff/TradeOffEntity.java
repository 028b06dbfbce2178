package dev.assay.catalog.tradeoff;

import dev.assay.catalog.revision.EntryEntity;
import dev.assay.catalog.revision.Word;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "trade_off")
class TradeOffEntity extends EntryEntity<TradeOff> {

    private String technology;
    private String polarity;
    private String statement;
    private @Nullable String relativeTo;
    private List<String> attributes;
    private List<String> sources;
    private @Nullable String note;

    /// For Hibernate, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    TradeOffEntity() {}

    TradeOffEntity(TradeOff tradeOff, int validFrom) {
        super(tradeOff, validFrom);
        technology = tradeOff.technology();
        polarity = tradeOff.polarity().word();
        statement = tradeOff.statement();
        relativeTo = tradeOff.relativeTo();
        attributes = tradeOff.attributes();
        sources = tradeOff.sources();
        note = tradeOff.note();
    }

    @Override
    protected TradeOff entry() {
        return new TradeOff(
                id(),
                technology,
                Word.require(Polarity.class, polarity),
                statement,
                relativeTo,
                attributes,
                sources,
                note);
    }
}
