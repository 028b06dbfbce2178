package dev.assay.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests the one running Assay that they share. Who stops it starts it again.
final class OneAssay implements ParameterResolver {

    private static final Namespace SHARED = Namespace.create(OneAssay.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningAssay.class;
    }

    @Override
    public RunningAssay resolveParameter(ParameterContext parameter, ExtensionContext context) {
        RunningAssay one = context.getRoot()
                .getStore(SHARED)
                .computeIfAbsent(RunningAssay.class, _ -> start(), RunningAssay.class);
        try {
            return one.isRunning() ? one : one.restart();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static RunningAssay start() {
        try {
            return RunningAssay.start(Files.createTempDirectory("assay-journeys"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
