package dev.assay.catalog.tradeoff;

import dev.assay.catalog.revision.EntryTable;
import dev.assay.catalog.revision.RowReader;
import dev.assay.catalog.revision.RowWriter;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;

@Singleton
class TradeOffTable extends EntryTable<TradeOff> {

    TradeOffTable() {
        super(
                TradeOff.class,
                "trade_off",
                List.of("id", "technology", "polarity", "statement", "relative_to", "attributes", "sources", "note"));
    }

    @Override
    protected void write(TradeOff tradeOff, RowWriter row) throws SQLException {
        row.text(tradeOff.id())
                .text(tradeOff.technology())
                .word(tradeOff.polarity())
                .text(tradeOff.statement())
                .text(tradeOff.relativeTo())
                .texts(tradeOff.attributes())
                .texts(tradeOff.sources())
                .text(tradeOff.note());
    }

    @Override
    protected TradeOff read(RowReader row) throws SQLException {
        return new TradeOff(
                row.text("id"),
                row.text("technology"),
                row.word(Polarity.class, "polarity"),
                row.text("statement"),
                row.optionalText("relative_to"),
                row.texts("attributes"),
                row.texts("sources"),
                row.optionalText("note"));
    }
}
