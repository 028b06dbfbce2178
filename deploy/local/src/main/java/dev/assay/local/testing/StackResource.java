package dev.assay.local.testing;

import dev.assay.local.Durability;
import dev.assay.local.LocalStack;
import dev.assay.local.TemporaryFolder;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Gives the tests of one service a database of its own and a broker of their own, both empty at first.
public abstract class StackResource implements QuarkusTestResourceLifecycleManager {

    private final String database;
    private @Nullable TemporaryFolder home;
    private @Nullable LocalStack stack;

    protected StackResource(String database) {
        this.database = database;
    }

    @Override
    public Map<String, String> start() {
        try {
            home = TemporaryFolder.create("assay-test");
            stack = LocalStack.start(home.path(), 0, 0, Durability.SURVIVES_KILL);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return Map.of(
                "kafka.bootstrap.servers",
                stack.kafka().bootstrapServers(),
                "quarkus.datasource.jdbc.url",
                stack.postgres().jdbcUrl(database),
                "quarkus.datasource.username",
                database,
                "quarkus.datasource.password",
                stack.postgres().password());
    }

    @Override
    public void stop() {
        if (stack == null) {
            return;
        }
        try {
            stack.close();
            Objects.requireNonNull(home).close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
