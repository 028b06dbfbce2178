package dev.assay.recommender.replica;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/// A catalogue that a replica holds for a while in place of what came over the topics.
public final class HeldCatalog {

    private final CatalogReplica replica;
    private final ClosedCatalog before;

    private HeldCatalog(CatalogReplica replica, ClosedCatalog before) {
        this.replica = replica;
        this.before = before;
    }

    public static HeldCatalog hold(CatalogReplica replica, ClosedCatalog catalog) {
        await().atMost(Duration.ofSeconds(20)).until(replica::isReady);
        var held = new HeldCatalog(replica, replica.closed().orElseThrow());
        replica.publish(catalog);
        return held;
    }

    public void letGo() {
        replica.publish(before);
    }
}
