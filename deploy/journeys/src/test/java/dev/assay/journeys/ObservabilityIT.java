package dev.assay.journeys;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Alerts and dashboards, held against what the services really tell.
@ExtendWith(OneAssay.class)
class ObservabilityIT {

    /// The services may just have started, and sample every ten seconds what they tell.
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Path CHECKOUT = Path.of(Objects.requireNonNull(System.getProperty("assay.checkout")));
    private static final Path FILES = CHECKOUT.resolve("deploy/observability");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private static final Pattern LABEL_LIST = Pattern.compile("\\b(?:by|without|on|ignoring)\\s*\\(([^)]*)\\)");
    private static final Pattern METRIC = Pattern.compile("(?<![\\w.])([a-zA-Z_]\\w*)(?!\\w|\\s*\\()\\s*(\\{[^}]*})?");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*(\"[^\"]*\")");
    private static final Pattern SERIES = Pattern.compile("(\\w+)(?:\\{(.*)})? \\S+");

    /// What Prometheus adds by itself.
    private static final Set<String> OF_THE_TARGET = Set.of("job", "instance");

    /// Metrics, with their labels and the values of these.
    private record Told(Map<String, Map<String, Set<String>>> metrics) {

        void add(String line) {
            Matcher series = SERIES.matcher(line);
            if (!line.startsWith("#") && series.matches()) {
                Map<String, Set<String>> labels = metrics.computeIfAbsent(series.group(1), _ -> new HashMap<>());
                Matcher label = MATCHER.matcher(Objects.requireNonNullElse(series.group(2), ""));
                while (label.find()) {
                    labels.computeIfAbsent(label.group(1), _ -> new HashSet<>()).add(label.group(3));
                }
            }
        }
    }

    @Test
    void every_expression_asks_for_what_there_is(RunningAssay assay) throws Exception {
        Told told = everything(assay);
        var wrong = new TreeSet<String>();
        for (String expression : Stream.concat(
                        alerts().map(alert -> alert.path("expr").asText()), panels())
                .toList()) {
            wrong.addAll(mistakes(expression, told));
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void every_alert_is_explained_and_tested() throws IOException {
        String explained = Files.readString(CHECKOUT.resolve("docs/alerts.md"));
        String tested = Files.readString(FILES.resolve("alerts-test.yaml"));
        for (JsonNode alert : alerts().toList()) {
            String name = alert.path("alert").asText();
            JsonNode annotations = alert.path("annotations");
            assertTrue(explained.contains("## " + name + "\n"), name + " has no section in docs/alerts.md");
            assertTrue(tested.contains("- name: " + name + "\n"), name + " is not tested");
            assertEquals(
                    "docs/alerts.md#" + name.toLowerCase(Locale.ROOT),
                    annotations.path("runbook_url").asText());
            assertTrue(annotations.path("summary").asText().length() > 10, name);
            assertTrue(annotations.path("description").asText().length() > 20, name);
            assertTrue(
                    Set.of("critical", "warning", "info")
                            .contains(alert.path("labels").path("severity").asText()),
                    name);
        }
    }

    /// Prometheus' own tool tells; './assay test' fetches it where it can.
    @Test
    void alerts_fire_when_they_should_and_not_otherwise() throws Exception {
        String promtool = Objects.requireNonNullElse(System.getenv("ASSAY_PROMTOOL"), "promtool");
        assumeTrue(isThere(promtool), "promtool is not installed: alerts are read, but not fired");
        assertEquals("", failure(promtool, "test", "rules", "alerts-test.yaml"));
    }

    /// After every kind of thing was done that a metric tells of.
    private static Told everything(RunningAssay assay) throws IOException, InterruptedException {
        String id = UUID.randomUUID().toString();
        Rest.get(assay.at("WEB", "/technologies/flask"));
        Rest.get(assay.at("CATALOG", "/api/v1/technologies/flask"));
        Rest.post(assay.at("RECOMMENDER", "/api/v1/questionnaires"), Answers.riskApi(id));
        await().atMost(PATIENCE)
                .until(() -> Rest.get(assay.at("RECOMMENDER", "/api/v1/recommendations/" + id))
                                .statusCode()
                        == 200);
        await("what is sampled").atMost(PATIENCE).ignoreExceptions().until(() -> {
            Map<String, Map<String, Set<String>>> metrics = scrape(assay).metrics();
            return metrics.containsKey("assay_dead_letters") && metrics.containsKey("assay_stale_facts");
        });
        return scrape(assay);
    }

    private static Told scrape(RunningAssay assay) throws IOException, InterruptedException {
        var told = new Told(new HashMap<>());
        told.add("up 1");
        for (String part : List.of("WEB", "CATALOG", "RECOMMENDER")) {
            URI service = assay.at(part, "/q/metrics");
            URI management = URI.create("http://127.0.0.1:%d%s".formatted(service.getPort() + 1000, service.getPath()));
            Rest.get(management).body().lines().forEach(told::add);
        }
        return told;
    }

    private static List<String> mistakes(String expression, Told told) {
        List<String> mistakes = new ArrayList<>();
        Set<String> known = new HashSet<>(OF_THE_TARGET);
        Matcher used =
                METRIC.matcher(LABEL_LIST.matcher(outsideOfRanges(expression)).replaceAll(" "));
        while (used.find()) {
            Map<String, Set<String>> labels = told.metrics().get(used.group(1));
            if (labels == null) {
                mistakes.add("no metric " + used.group(1) + " in " + expression);
                continue;
            }
            known.addAll(labels.keySet());
            Matcher matcher = MATCHER.matcher(Objects.requireNonNullElse(used.group(2), ""));
            while (matcher.find()) {
                Set<String> values = labels.get(matcher.group(1));
                if (values == null && !OF_THE_TARGET.contains(matcher.group(1))) {
                    mistakes.add("no label " + matcher.group(1) + " of " + used.group(1) + " in " + expression);
                } else if (values != null && matcher.group(2).equals("=") && !values.contains(matcher.group(3))) {
                    mistakes.add("no value " + matcher.group() + " of " + used.group(1) + " in " + expression);
                }
            }
        }
        Matcher grouped = LABEL_LIST.matcher(expression);
        while (grouped.find()) {
            for (String label : grouped.group(1).split(",", -1)) {
                if (!known.contains(label.strip())) {
                    mistakes.add("no label " + label.strip() + " in " + expression);
                }
            }
        }
        return mistakes;
    }

    private static String outsideOfRanges(String expression) {
        return expression.replaceAll("\\[[^]]*]", "");
    }

    private static Stream<JsonNode> alerts() throws IOException {
        JsonNode file = YAML.readTree(FILES.resolve("alerts.yaml").toFile());
        return elements(file.path("groups")).flatMap(group -> elements(group.path("rules")));
    }

    private static Stream<String> panels() throws IOException {
        List<String> expressions = new ArrayList<>();
        try (var files = Files.newDirectoryStream(FILES.resolve("dashboards"), "*.json")) {
            for (Path file : files) {
                elements(YAML.readTree(file.toFile()).path("panels"))
                        .flatMap(panel -> elements(panel.path("targets")))
                        .forEach(target -> expressions.add(target.path("expr").asText()));
            }
        }
        assertTrue(expressions.size() > 40, "panels found: " + expressions.size());
        return expressions.stream();
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static boolean isThere(String program) {
        try {
            return failure(program, "--version").isEmpty();
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// What a program says when it fails; empty if it doesn't.
    private static String failure(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(FILES.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? "" : said;
    }
}
