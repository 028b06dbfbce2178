package dev.assay.catalog.revision;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/// Hears the statements that Hibernate makes for requests and for tests, not those of the workers beside them.
@PersistenceUnitExtension
@ApplicationScoped
public class StatementLog implements StatementInspector {

    private static final Queue<String> HEARD = new ConcurrentLinkedQueue<>();

    @Override
    public String inspect(String statement) {
        String thread = Thread.currentThread().getName();
        if (thread.startsWith("executor-thread") || thread.equals("main")) {
            HEARD.add(statement);
        }
        return statement;
    }

    static void clear() {
        HEARD.clear();
    }

    static int count() {
        return HEARD.size();
    }
}
