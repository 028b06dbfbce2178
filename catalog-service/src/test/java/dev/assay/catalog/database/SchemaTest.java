package dev.assay.catalog.database;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.catalog.CatalogStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CatalogStack.class)
class SchemaTest {

    @Inject
    Schema schema;

    @Inject
    Flyway flyway;

    @Inject
    SessionFactory entities;

    @Test
    void tables_that_do_not_fit_the_entities_are_refused_by_name() throws SQLException {
        schema.prepare();
        execute("alter table use_case rename column description to story");
        try {
            var mismatch = assertThrows(SchemaMismatch.class, schema::prepare);
            assertThat(mismatch.getMessage(), allOf(containsString("description"), containsString("use_case")));
        } finally {
            execute("alter table use_case rename column story to description");
        }
        schema.prepare();
    }

    @Test
    void tables_that_are_up_to_date_are_not_for_all_before_they_are_opened() throws InterruptedException {
        var another = new Schema(flyway, entities, "jdbc:postgresql://127.0.0.1:1/none", "nobody", "none");
        another.prepare();
        assertFalse(another.await(0));
        another.open();
        assertTrue(another.await(0));
    }

    @Test
    void who_waits_for_tables_that_never_come_can_be_stopped() {
        var unprepared = new Schema(flyway, entities, "jdbc:postgresql://127.0.0.1:1/none", "nobody", "none");
        try (var worker = new ListeningWorker("waits-in-vain", unprepared, "none", Duration.ofSeconds(1), () -> {})) {
            worker.start();
        }
        assertThat(
                Thread.getAllStackTraces().keySet().stream()
                        .map(Thread::getName)
                        .toList(),
                not(hasItem("waits-in-vain")));
    }

    private void execute(String statement) throws SQLException {
        try (var connection = schema.connect();
                var change = connection.createStatement()) {
            change.execute(statement);
        }
    }
}
