package dev.assay.local;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Where a local Assay keeps its data and what it listens on.
///
/// @param home         data, logs and secrets; `ASSAY_HOME`
/// @param host         the address the services listen on; `ASSAY_HOST`, loopback unless told otherwise. The database,
/// the
///                     broker and the management ports stay on loopback in any case
/// @param ports        the port of each service; its management port is 1,000 higher
/// @param postgresPort `ASSAY_POSTGRES_PORT`
/// @param kafkaPort    `ASSAY_KAFKA_PORT`
/// @param publicUrl    where the site is reached from outside; `ASSAY_PUBLIC_URL`, this machine unless told otherwise
/// @param openId       what two services are told of an OpenID provider: the variables `ASSAY_OIDC_...`
/// @param telemetry    what every service is told of logs and traces: plain lines, unless told otherwise
record Settings(
        Path home,
        String host,
        Map<Part, Integer> ports,
        int postgresPort,
        int kafkaPort,
        String publicUrl,
        Map<String, String> openId,
        Map<String, String> telemetry) {

    static final String LOOPBACK = "127.0.0.1";

    static final int MANAGEMENT_OFFSET = 1000;

    private static final int HIGHEST_PORT = 65_535;

    Settings {
        ports = Map.copyOf(ports);
        openId = Map.copyOf(openId);
        telemetry = Map.copyOf(telemetry);
    }

    /// Reads them from environment variables.
    ///
    /// @throws LaunchRefused naming the variable that can't be used
    static Settings from(Map<String, String> environment) {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            ports.put(
                    part, port(environment, part.portVariable(), part.defaultPort(), HIGHEST_PORT - MANAGEMENT_OFFSET));
        }
        return new Settings(
                Path.of(environment.getOrDefault("ASSAY_HOME", ".assay"))
                        .toAbsolutePath()
                        .normalize(),
                environment.getOrDefault("ASSAY_HOST", LOOPBACK),
                ports,
                port(environment, "ASSAY_POSTGRES_PORT", 15_432, HIGHEST_PORT),
                port(environment, "ASSAY_KAFKA_PORT", 19_092, HIGHEST_PORT),
                environment.getOrDefault("ASSAY_PUBLIC_URL", "http://localhost:" + ports.get(Part.WEB)),
                startingWith(environment, "ASSAY_OIDC_"),
                telemetry(environment));
    }

    private static Map<String, String> telemetry(Map<String, String> environment) {
        Map<String, String> telemetry = new TreeMap<>(Map.of("ASSAY_LOG_JSON", "false"));
        for (String prefix : List.of("ASSAY_LOG_", "ASSAY_OTLP_", "ASSAY_TRACE_", "ASSAY_METRICS_")) {
            telemetry.putAll(startingWith(environment, prefix));
        }
        return telemetry;
    }

    private static Map<String, String> startingWith(Map<String, String> environment, String prefix) {
        return environment.entrySet().stream()
                .filter(variable -> variable.getKey().startsWith(prefix))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// On ports that nobody uses, with data in a folder of its own.
    static Settings apart(Path home) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("ASSAY_HOME", home.toString());
        for (Part part : Part.values()) {
            environment.put(part.portVariable(), String.valueOf(FreePort.next()));
        }
        environment.put("ASSAY_POSTGRES_PORT", String.valueOf(FreePort.next()));
        environment.put("ASSAY_KAFKA_PORT", String.valueOf(FreePort.next()));
        return from(environment);
    }

    int port(Part part) {
        return Objects.requireNonNull(ports.get(part));
    }

    int managementPort(Part part) {
        return port(part) + MANAGEMENT_OFFSET;
    }

    Path logs() {
        return home.resolve("logs");
    }

    Path logOf(Part part) {
        return logs().resolve(part.module() + ".log");
    }

    /// What the catalogue writes at its first start: the name and password of the first account.
    Path firstAdministrator() {
        return home.resolve("first-administrator");
    }

    /// The environment of a service: everything it is told, and nothing else of Assay's.
    Map<String, String> environmentOf(Part part, LocalStack stack) {
        Map<String, String> environment = new TreeMap<>(Map.of(
                "ASSAY_HOST",
                host,
                part.portVariable(),
                String.valueOf(port(part)),
                part.portVariable().replace("_PORT", "_MANAGEMENT_PORT"),
                String.valueOf(managementPort(part)),
                "ASSAY_KAFKA",
                stack.kafka().bootstrapServers()));
        environment.putAll(telemetry);
        switch (part) {
            case CATALOG -> {
                database(environment, stack, "catalog");
                environment.put(
                        "ASSAY_FIRST_PASSWORD_FILE", firstAdministrator().toString());
                environment.put("ASSAY_TRUSTED_PROXIES", LOOPBACK);
                environment.putAll(openId);
            }
            case RECOMMENDER -> {
                database(environment, stack, "recommender");
                environment.put("ASSAY_PUBLIC_URL", publicUrl);
                environment.put("ASSAY_CATALOG_URL", "http://%s:%d".formatted(LOOPBACK, port(Part.CATALOG)));
                environment.put("ASSAY_TRUSTED_PROXIES", LOOPBACK);
                if (host.equals(LOOPBACK)) {
                    // Whoever gets here has an account on this machine.
                    environment.put("ASSAY_SUBMISSIONS_PER_MINUTE", "0");
                    environment.put("ASSAY_SCORINGS_PER_MINUTE", "0");
                    environment.put("ASSAY_FEEDBACK_PER_MINUTE", "0");
                }
                environment.putAll(openId);
            }
            case WEB -> {
                environment.put("ASSAY_PUBLIC_URL", publicUrl);
                environment.put("ASSAY_CATALOG_URL", "http://%s:%d".formatted(LOOPBACK, port(Part.CATALOG)));
                environment.put("ASSAY_RECOMMENDER_URL", "http://%s:%d".formatted(LOOPBACK, port(Part.RECOMMENDER)));
            }
        }
        return environment;
    }

    private static void database(Map<String, String> environment, LocalStack stack, String name) {
        environment.put("ASSAY_DATABASE_URL", stack.postgres().jdbcUrl(name));
        environment.put("ASSAY_DATABASE_USER", name);
        environment.put("ASSAY_DATABASE_PASSWORD", stack.postgres().password());
    }

    private static int port(Map<String, String> environment, String variable, int otherwise, int highest) {
        String given = environment.get(variable);
        if (given == null || given.isBlank()) {
            return otherwise;
        }
        try {
            int port = Integer.parseInt(given.strip());
            if (port >= 1 && port <= highest) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, like a number out of range.
        }
        throw new LaunchRefused("%s is '%s', but must be a port from 1 to %d.".formatted(variable, given, highest));
    }
}
