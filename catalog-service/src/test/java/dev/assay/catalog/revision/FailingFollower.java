package dev.assay.catalog.revision;

import dev.assay.catalog.database.Schema;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;

/// Can't read what is in the tables until that is mended.
@Alternative
@Singleton
public class FailingFollower extends CatalogFollower {

    private volatile boolean isMended;
    private final CountDownLatch failed = new CountDownLatch(1);

    FailingFollower(StoredCatalog stored, CurrentCatalog current, Schema schema) {
        super(stored, current, schema);
    }

    @Override
    public void catchUp() {
        if (!isMended) {
            failed.countDown();
            throw new IllegalStateException("What is in the tables can't be read");
        }
        super.catchUp();
    }

    public void awaitFailure() throws InterruptedException {
        failed.await();
    }

    public void mend() {
        isMended = true;
    }
}
