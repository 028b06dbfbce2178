package dev.assay.catalog.tradeoff;

import dev.assay.catalog.revision.EntryRepository;
import jakarta.inject.Singleton;

@Singleton
class TradeOffRepository extends EntryRepository<TradeOff, TradeOffEntity> {

    TradeOffRepository() {
        super(TradeOff.class, TradeOffEntity::new);
    }
}
