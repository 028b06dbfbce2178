package dev.assay.local.testing;

import dev.assay.local.Durability;
import dev.assay.local.LocalStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Gives the tests of one service a database of its own and a broker of their own, both empty at first.
public abstract class StackResource implements QuarkusTestResourceLifecycleManager {

    private final String database;
    private @Nullable Path home;
    private @Nullable LocalStack stack;

    protected StackResource(String database) {
        this.database = database;
    }

    @Override
    public Map<String, String> start() {
        try {
            home = Files.createTempDirectory("assay-test");
            stack = LocalStack.start(home, 0, 0, Durability.SURVIVES_KILL);
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
            delete(Objects.requireNonNull(home));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path tree) throws IOException {
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failed) throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
