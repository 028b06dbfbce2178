package dev.assay.catalog.database;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.local.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class SchemaTest {

    @Inject
    Schema schema;

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

    private void execute(String statement) throws SQLException {
        try (var connection = schema.connect();
                var change = connection.createStatement()) {
            change.execute(statement);
        }
    }
}
