package dev.assay.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.assay.local.testing.ServiceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/// `docker-compose.yml` as far as it can be judged without an engine that runs containers.
class ComposeTest {

    private static final Path CHECKOUT = Path.of(Objects.requireNonNull(System.getProperty("assay.checkout")));
    private static final Path FILE = CHECKOUT.resolve("docker-compose.yml");
    private static final Pattern VERSIONED = Pattern.compile("[a-z0-9./-]+:v?[0-9]+(\\.[0-9]+)+");
    private static final Pattern HOST_AND_PORT = Pattern.compile("(?:^|//)([a-z][a-z-]*):([0-9]+)(?=/|$)");

    @TempDir
    Path home;

    @SuppressWarnings("NullAway.Init") // set before each test
    private ComposeFile compose;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Map<String, String> secrets;

    @BeforeEach
    void read() throws Exception {
        Path script = home.resolve("deploy/compose/generate-secrets");
        Files.createDirectories(script.getParent());
        Files.copy(CHECKOUT.resolve("deploy/compose/generate-secrets"), script, StandardCopyOption.COPY_ATTRIBUTES);
        secrets = generateSecrets();
        compose = ComposeFile.read(FILE, secrets);
    }

    @Test
    void it_says_nothing_but_what_docker_compose_knows() throws Exception {
        try (var schema = ComposeTest.class.getResourceAsStream("/compose.schema.json")) {
            assertEquals(
                    Set.of(),
                    JsonSchemaFactory.getInstance(VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(compose.root()));
        }
    }

    @Test
    void without_a_secret_it_stops_and_says_how_to_make_it() {
        for (String secret : secrets.keySet()) {
            Map<String, String> others = new HashMap<>(secrets);
            others.remove(secret);
            var refused = assertThrows(IllegalArgumentException.class, () -> ComposeFile.read(FILE, others), secret);
            assertEquals(secret + ": run deploy/compose/generate-secrets first", refused.getMessage());
        }
    }

    @Test
    void secrets_are_random_kept_and_their_owners_alone() throws Exception {
        assertEquals(secrets, generateSecrets());
        assertEquals(secrets.size(), new HashSet<>(secrets.values()).size());
        assertTrue(secrets.values().stream().allMatch(secret -> secret.matches("[0-9a-f]{48}")));
        assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(home.resolve(".env")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog-service", "recommender-service", "web-ui"})
    void each_variable_set_is_read_and_each_one_needed_is_set(String service) throws Exception {
        ServiceSettings settings = ServiceSettings.of(CHECKOUT, service);
        Set<String> set = compose.environmentOf(service).keySet();
        Set<String> unknown = new TreeSet<>(set);
        unknown.removeAll(settings.required());
        unknown.removeAll(settings.optional().keySet());
        Set<String> missing = new TreeSet<>(settings.required());
        missing.removeAll(set);
        assertEquals(Set.of(), unknown);
        assertEquals(Set.of(), missing);
    }

    @Test
    void who_is_addressed_is_there_on_a_network_of_both() {
        Set<String> addressed = new TreeSet<>();
        compose.root()
                .get("services")
                .properties()
                .forEach(service -> compose.environmentOf(service.getKey())
                        .forEach((variable, value) -> HOST_AND_PORT
                                .matcher(value)
                                .results()
                                .forEach(address -> {
                                    String host = address.group(1);
                                    if (host.equals("localhost")) {
                                        return;
                                    }
                                    addressed.add(address.group(1) + ":" + address.group(2));
                                    Set<String> shared = networks(service.getKey());
                                    shared.retainAll(networks(host));
                                    assertTrue(
                                            !shared.isEmpty() || host.equals(service.getKey()),
                                            "%s can't reach %s".formatted(service.getKey(), value));
                                })));
        assertTrue(
                addressed.containsAll(
                        Set.of("kafka:9092", "postgres:5432", "catalog-service:8081", "recommender-service:8082")),
                addressed.toString());
    }

    @Test
    void visitors_addresses_are_believed_of_web_ui_and_of_who_comes_by_this_machine() {
        JsonNode web = compose.service("web-ui").at("/networks/front/ipv4_address");
        for (String service : List.of("catalog-service", "recommender-service")) {
            assertEquals(web, compose.service(service).at("/environment/ASSAY_TRUSTED_PROXIES"), service);
        }
        JsonNode machine = compose.root().at("/networks/front/ipam/config/0/gateway");
        assertFalse(machine.isMissingNode());
        assertEquals(machine, compose.service("web-ui").at("/environment/ASSAY_TRUSTED_PROXIES"));
    }

    @Test
    void prometheus_asks_the_management_port_of_each_service() throws Exception {
        Map<String, Object> config =
                new Yaml().load(Files.readString(CHECKOUT.resolve("deploy/compose/prometheus.yaml")));
        JsonNode jobs = new ObjectMapper().valueToTree(config).get("scrape_configs");
        Set<String> targets = new TreeSet<>();
        for (String service : List.of("catalog-service", "recommender-service", "web-ui")) {
            targets.add("%s:%s"
                    .formatted(service, ServiceSettings.of(CHECKOUT, service).defaultOf("_MANAGEMENT_PORT")));
        }
        Set<String> asked = new TreeSet<>();
        jobs.forEach(job -> asked.addAll(words(job.at("/static_configs/0/targets"))));
        assertEquals(targets, asked);
    }

    @Test
    void images_are_pinned_and_run_what_the_tests_run() throws Exception {
        for (JsonNode service : compose.root().get("services")) {
            String image = service.get("image").asText();
            assertTrue(VERSIONED.matcher(image).matches(), image);
        }
        String pom = Files.readString(CHECKOUT.resolve("pom.xml"));
        assertTrue(pom.contains("<kafka.version>%s<".formatted(version("kafka"))));
        assertTrue(pom.contains("<postgresql.binaries.version>%s.0<".formatted(version("postgres"))));
    }

    @Test
    void tokens_of_the_realm_are_as_the_services_want_them() throws Exception {
        JsonNode realm = new ObjectMapper()
                .readTree(CHECKOUT.resolve("deploy/compose/realm.json").toFile());
        ServiceSettings settings = ServiceSettings.of(CHECKOUT, "catalog-service");
        assertEquals(
                List.of("contributor", "editor", "admin"),
                realm.at("/roles/realm").findValuesAsText("name"));
        for (JsonNode client : realm.get("clients")) {
            assertEquals(
                    List.of(settings.defaultOf("_OIDC_AUDIENCE")), client.findValuesAsText("included.custom.audience"));
            assertEquals(List.of(settings.defaultOf("_OIDC_ROLES_CLAIM")), client.findValuesAsText("claim.name"));
        }
        assertTrue(compose.service("catalog-service")
                .at("/environment/ASSAY_OIDC_ISSUER")
                .asText()
                .endsWith("/realms/" + realm.get("realm").asText()));
        assertEquals(List.of(), realm.findValues("secret"));
        assertEquals(List.of(), realm.findValues("credentials"));
    }

    private String version(String service) {
        String image = compose.service(service).get("image").asText();
        return image.substring(image.indexOf(':') + 1);
    }

    /// Those of a service, listed or each with its settings.
    private Set<String> networks(String service) {
        JsonNode networks = compose.service(service).path("networks");
        Set<String> names = new TreeSet<>();
        networks.fieldNames().forEachRemaining(names::add);
        return networks.isObject() ? names : words(networks);
    }

    private static Set<String> words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, String> generateSecrets() throws IOException, InterruptedException {
        assertEquals(
                0,
                new ProcessBuilder("deploy/compose/generate-secrets")
                        .directory(home.toFile())
                        .inheritIO()
                        .start()
                        .waitFor());
        var written = new Properties();
        try (var file = Files.newBufferedReader(home.resolve(".env"))) {
            written.load(file);
        }
        Map<String, String> secrets = new HashMap<>();
        written.forEach((name, secret) -> secrets.put((String) name, (String) secret));
        return secrets;
    }
}
