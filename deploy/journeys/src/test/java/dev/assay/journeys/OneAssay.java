package dev.assay.journeys;

import dev.assay.local.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests the one running Assay that they share, and who takes its spans. Who stops it starts it again.
final class OneAssay implements ParameterResolver {

    private static final Namespace SHARED = Namespace.create(OneAssay.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> wanted = parameter.getParameter().getType();
        return wanted == RunningAssay.class || wanted == SpanReceiver.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store shared = context.getRoot().getStore(SHARED);
        SpanReceiver receiver = shared.computeIfAbsent(SpanReceiver.class, _ -> receiver(), SpanReceiver.class);
        if (parameter.getParameter().getType() == SpanReceiver.class) {
            return receiver;
        }
        // What comes first is closed last.
        var home = shared.computeIfAbsent(
                TemporaryFolder.class, _ -> TemporaryFolder.create("assay-journeys"), TemporaryFolder.class);
        RunningAssay one =
                shared.computeIfAbsent(RunningAssay.class, _ -> start(home.path(), receiver), RunningAssay.class);
        try {
            return one.isRunning() ? one : one.restart();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static SpanReceiver receiver() {
        try {
            return SpanReceiver.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// With logs as in production, and of traces those alone that a test wants recorded.
    private static RunningAssay start(Path home, SpanReceiver receiver) {
        try {
            Map<String, String> environment = RunningAssay.freePorts();
            environment.put("ASSAY_OTLP_ENDPOINT", receiver.endpoint());
            environment.put("ASSAY_TRACE_RATIO", "0");
            environment.put("ASSAY_LOG_JSON", "true");
            return RunningAssay.launch(home, environment).awaitReady();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
