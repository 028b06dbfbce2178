package dev.assay.catalog.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the samples say of themselves is true: those that are run are run here, and asked what their tasks say.
@TestInstance(Lifecycle.PER_CLASS)
class ShippedSamplesTest {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final ShippedSamples shipped = new ShippedSamples();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by the test's runner
    static Path folder;

    private boolean installed;

    /// Only with the versions of the lock file, and without running anything of theirs.
    @BeforeAll
    void packages_are_installed_where_they_can_be() throws IOException, InterruptedException {
        for (String file : List.of("package.json", "package-lock.json")) {
            try (var in = ShippedSamplesTest.class.getResourceAsStream("/samples/" + file)) {
                Files.write(folder.resolve(file), Objects.requireNonNull(in).readAllBytes());
            }
        }
        installed = runs("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline");
    }

    static Stream<String> technologies() throws IOException {
        try (var folders = Files.list(Path.of("src/main/resources/catalog/samples"))) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    static Stream<String> run() throws IOException {
        return technologies()
                .filter(technology -> new ShippedSamples().of(technology).checked() == Checked.RUN);
    }

    static Stream<String> compiled() throws IOException {
        return technologies()
                .filter(technology -> new ShippedSamples().of(technology).checked() == Checked.COMPILED);
    }

    @ParameterizedTest
    @MethodSource("technologies")
    void each_task_has_a_program_or_a_reason_for_its_absence(String technology) {
        TechnologySamples samples = shipped.of(technology);
        assertEquals(
                Arrays.asList(Task.values()),
                Stream.concat(
                                samples.samples().stream().map(TechnologySamples.Sample::task),
                                samples.missing().stream().map(TechnologySamples.Missing::task))
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("run")
    void what_is_said_to_run_does_what_its_tasks_say(String technology) throws Exception {
        assumeTrue(installed, "npm isn't here, or can't fetch the packages: the samples are not run");
        for (TechnologySamples.Sample sample : shipped.of(technology).samples()) {
            Path program = folder.resolve(technology + "-" + sample.file());
            Files.writeString(program, sample.code());
            int port = freePort();
            var builder = new ProcessBuilder("node", program.toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("PORT", String.valueOf(port));
            Process process = builder.start();
            try {
                await().atMost(LONGEST).until(() -> listens(port));
                switch (sample.task()) {
                    case HELLO -> greets(port);
                    case VALIDATION -> validates(port);
                    case WEBSOCKET -> echoes(port);
                }
            } finally {
                process.destroy();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("compiled")
    void what_is_said_to_compile_compiles(String technology) throws IOException, InterruptedException {
        assumeTrue(runs("python3", "--version"), "Python isn't here: the samples are not compiled");
        for (TechnologySamples.Sample sample : shipped.of(technology).samples()) {
            Path program = folder.resolve(sample.file());
            Files.writeString(program, sample.code());
            assertTrue(runs("python3", "-m", "py_compile", program.toString()), sample.file());
        }
    }

    private void greets(int port) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(at("http", port, "/hello")).build(), BodyHandlers.ofString(UTF_8));
        assertEquals(200, answer.statusCode());
        assertEquals("{\"message\":\"Hello\"}", answer.body());
    }

    private void validates(int port) throws IOException, InterruptedException {
        String order = "{\"item\":\"tea\",\"quantity\":2}";
        HttpResponse<String> placed = order(port, order);
        assertEquals(201, placed.statusCode());
        assertEquals(order, placed.body());
        for (String wrong : List.of(
                "{\"item\":\"\",\"quantity\":2}",
                "{\"item\":\"tea\",\"quantity\":101}",
                "{\"item\":\"tea\",\"quantity\":\"2\"}",
                "{\"item\":\"tea\"}",
                "nonsense")) {
            int status = order(port, wrong).statusCode();
            assertTrue(status >= 400 && status <= 422, wrong + " is answered with " + status);
        }
    }

    private HttpResponse<String> order(int port, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(at("http", port, "/orders"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString(UTF_8));
    }

    private void echoes(int port) throws Exception {
        var heard = new CompletableFuture<String>();
        WebSocket socket = http.newWebSocketBuilder()
                .buildAsync(at("ws", port, "/echo"), new WebSocket.Listener() {
                    @Override
                    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean isLast) {
                        heard.complete(text.toString());
                        return null;
                    }
                })
                .get(30, TimeUnit.SECONDS);
        socket.sendText("Hello", true).get(30, TimeUnit.SECONDS);
        assertEquals("Hello", heard.get(30, TimeUnit.SECONDS));
        socket.abort();
    }

    private boolean runs(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static URI at(String scheme, int port, String path) {
        return URI.create("%s://localhost:%d%s".formatted(scheme, port, path));
    }

    private static boolean listens(int port) {
        try (var _ = new Socket("localhost", port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
