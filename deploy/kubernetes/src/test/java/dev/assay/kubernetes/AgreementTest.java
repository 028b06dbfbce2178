package dev.assay.kubernetes;

import static dev.assay.kubernetes.Manifests.CHECKOUT;
import static dev.assay.kubernetes.Manifests.SERVICES;
import static dev.assay.kubernetes.Manifests.name;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.assay.kubernetes.Network.Peer;
import dev.assay.local.Topic;
import dev.assay.local.testing.ServiceSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The manifests agree with the code, with the contract and with each other.
class AgreementTest {

    private static final String SERVICE_LABEL = "app.kubernetes.io/name";
    private static final Pattern ADDRESS = Pattern.compile("(?:^|//)([a-z][a-z-]*):([0-9]+)(?=/|$)");
    private static final Pattern TOPIC = Pattern.compile(Topic.declared().stream()
            .map(Topic::name)
            .collect(Collectors.joining("|", "\"(", ")\"|\\.incoming\\.([a-z-]+)\\.connector")));
    private static final Pattern GROUP = Pattern.compile("GROUP = \"([a-z-]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void each_service_is_told_what_it_reads_and_nothing_else(String overlay) throws Exception {
        Manifests manifests = Manifests.of(overlay);
        for (String service : SERVICES) {
            ServiceSettings settings = ServiceSettings.of(CHECKOUT, service);
            Set<String> told = new TreeSet<>(environment(manifests, service).keySet());
            told.removeIf(variable -> variable.startsWith("KAFKA_"));
            Set<String> missing = new TreeSet<>(settings.required());
            missing.removeAll(told);
            told.removeAll(settings.required());
            told.removeAll(settings.optional().keySet());
            assertEquals(Set.of(), missing, service);
            assertEquals(Set.of(), told, service);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void ports_are_those_of_the_code_and_probes_ask_the_management_port(String overlay) throws Exception {
        Manifests manifests = Manifests.of(overlay);
        for (String service : SERVICES) {
            ServiceSettings settings = ServiceSettings.of(CHECKOUT, service);
            JsonNode container = manifests.pod(service).at("/containers/0");
            Map<String, String> ports = new HashMap<>();
            container
                    .get("ports")
                    .forEach(port -> ports.put(
                            port.get("name").asText(), port.get("containerPort").asText()));
            assertEquals(settings.defaultOf("_MANAGEMENT_PORT"), ports.get("management"));
            assertTrue(settings.optional().containsValue(Objects.requireNonNull(ports.get("http"))));
            Map.of("startup", "started", "liveness", "live", "readiness", "ready")
                    .forEach((probe, path) -> {
                        JsonNode asks = container.at("/%sProbe/httpGet".formatted(probe));
                        assertEquals("/q/health/" + path, asks.get("path").asText());
                        assertEquals("management", asks.get("port").asText());
                    });
            JsonNode offered = manifests.one("Service", service).at("/spec/ports/0");
            assertEquals(ports.get("http"), offered.get("port").asText());
            assertEquals("http", offered.get("targetPort").asText());
        }
        JsonNode backend = manifests.one("Ingress", "web-ui").at("/spec/rules/0/http/paths/0/backend/service");
        assertEquals(
                "http",
                manifests
                        .one("Service", backend.get("name").asText())
                        .at("/spec/ports/0/name")
                        .asText());
        assertEquals("http", backend.at("/port/name").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void each_selector_finds_the_pods_it_means(String overlay) {
        Manifests manifests = Manifests.of(overlay);
        for (String service : SERVICES) {
            JsonNode deployment = manifests.one("Deployment", service);
            assertEquals(
                    service,
                    deployment
                            .at("/spec/template/metadata/labels")
                            .get(SERVICE_LABEL)
                            .asText());
            List<JsonNode> selectors = List.of(
                    deployment.at("/spec/selector/matchLabels"),
                    deployment.at("/spec/template/spec/topologySpreadConstraints/0/labelSelector/matchLabels"),
                    deployment.at("/spec/template/spec/topologySpreadConstraints/1/labelSelector/matchLabels"),
                    manifests.one("Service", service).at("/spec/selector"),
                    manifests.one("PodDisruptionBudget", service).at("/spec/selector/matchLabels"),
                    manifests.one("NetworkPolicy", service).at("/spec/podSelector/matchLabels"));
            for (JsonNode selector : selectors) {
                assertEquals("{\"%s\":\"%s\"}".formatted(SERVICE_LABEL, service), Manifests.json(selector));
            }
        }
        assertEquals(
                SERVICES,
                texts(manifests.one("PodMonitor", "assay").at("/spec/selector/matchExpressions/0/values"))
                        .toList());
        Set<String> scaled = Stream.of("HorizontalPodAutoscaler", "ScaledObject")
                .flatMap(kind -> manifests.ofKind(kind).stream())
                .map(scaler -> scaler.at("/spec/scaleTargetRef/name").asText())
                .collect(Collectors.toSet());
        assertEquals(Set.copyOf(SERVICES), scaled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void whatever_is_referred_to_is_there(String overlay) {
        Manifests manifests = Manifests.of(overlay);
        // Strimzi makes one for each user and one with the cluster's certificate; the databases' are the operator's to
        // make.
        Set<String> secrets = new TreeSet<>(Set.of("assay-kafka-cluster-ca-cert"));
        manifests.ofKind("KafkaUser").forEach(user -> secrets.add(name(user)));
        JsonNode postgres = manifests.one("Cluster", "assay-postgres");
        secrets.add(postgres.at("/spec/bootstrap/initdb/secret/name").asText());
        secrets.add(postgres.at("/spec/managed/roles/0/passwordSecret/name").asText());
        Set<String> configMaps =
                manifests.ofKind("ConfigMap").stream().map(Manifests::name).collect(Collectors.toSet());
        for (String service : SERVICES) {
            JsonNode pod = manifests.pod(service);
            pod.findValues("secretKeyRef")
                    .forEach(key -> assertTrue(secrets.contains(key.get("name").asText()), key.toString()));
            pod.findValues("secretName").forEach(secret -> assertTrue(secrets.contains(secret.asText())));
            pod.findValues("configMapRef")
                    .forEach(map ->
                            assertTrue(configMaps.contains(map.get("name").asText())));
        }
        manifests
                .one("TriggerAuthentication", "kafka-lag")
                .at("/spec/secretTargetRef")
                .forEach(
                        secret -> assertTrue(secrets.contains(secret.get("name").asText())));
        assertEquals(List.of(), manifests.ofKind("Secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void pods_are_restricted_and_have_time_to_stop(String overlay) throws Exception {
        Manifests manifests = Manifests.of(overlay);
        assertEquals(
                "restricted",
                manifests
                        .ofKind("Namespace")
                        .getFirst()
                        .at("/metadata/labels")
                        .get("pod-security.kubernetes.io/enforce")
                        .asText());
        for (String service : SERVICES) {
            JsonNode pod = manifests.pod(service);
            JsonNode container = pod.at("/containers/0");
            assertFalse(pod.get("automountServiceAccountToken").asBoolean(true));
            assertTrue(pod.at("/securityContext/runAsNonRoot").asBoolean());
            assertEquals(
                    "RuntimeDefault",
                    pod.at("/securityContext/seccompProfile/type").asText());
            assertTrue(container.at("/securityContext/readOnlyRootFilesystem").asBoolean());
            assertFalse(
                    container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true));
            assertEquals(
                    List.of("ALL"),
                    texts(container.at("/securityContext/capabilities/drop")).toList());
            assertEquals(container.at("/resources/requests/memory"), container.at("/resources/limits/memory"));
            assertTrue(container.at("/resources/limits").has("cpu"));
            assertTrue(container.get("image").asText().matches(".*assay/" + service + ":[0-9]+\\.[0-9]+\\.[0-9]+"));
            String user = pod.at("/securityContext/runAsUser").asText();
            assertTrue(Files.readString(CHECKOUT.resolve(service).resolve("Dockerfile"))
                    .contains("USER " + user + ":"));
            int shutdown = Integer.parseInt(setting(service, "quarkus.shutdown.timeout=(\\d+)s"));
            int withdrawn = container.at("/lifecycle/preStop/sleep/seconds").asInt();
            assertTrue(pod.get("terminationGracePeriodSeconds").asInt() > shutdown + withdrawn);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void topics_are_those_of_the_contract(String overlay) {
        Manifests manifests = Manifests.of(overlay);
        int nodes = manifests.one("KafkaNodePool", "nodes").at("/spec/replicas").asInt();
        Map<String, String> declared = new TreeMap<>();
        for (Topic topic : Topic.declared()) {
            Map<String, String> config = new TreeMap<>(topic.config());
            config.put("min.insync.replicas", nodes == 3 ? "2" : "1");
            declared.put(topic.name(), "%d partitions on %d nodes, %s".formatted(topic.partitions(), nodes, config));
        }
        Map<String, String> made = new TreeMap<>();
        for (JsonNode topic : manifests.ofKind("KafkaTopic")) {
            Map<String, String> config = new TreeMap<>();
            topic.at("/spec/config")
                    .properties()
                    .forEach(setting ->
                            config.put(setting.getKey(), setting.getValue().asText()));
            made.put(
                    name(topic),
                    "%d partitions on %d nodes, %s"
                            .formatted(
                                    topic.at("/spec/partitions").asInt(),
                                    topic.at("/spec/replicas").asInt(),
                                    config));
        }
        assertEquals(declared, made);
        assertFalse(manifests
                .one("Kafka", "assay-kafka")
                .at("/spec/kafka/config")
                .get("auto.create.topics.enable")
                .asBoolean(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void each_service_may_use_the_topics_and_groups_that_its_code_names(String overlay) throws Exception {
        for (String service : SERVICES) {
            Set<String> named = new TreeSet<>();
            Set<String> groups = new TreeSet<>();
            for (String source : sources(service)) {
                TOPIC.matcher(source)
                        .results()
                        .forEach(topic -> named.add(topic.group(1) == null ? topic.group(2) : topic.group(1)));
                GROUP.matcher(source).results().forEach(group -> groups.add(group.group(1)));
            }
            if (service.equals("recommender-service")) {
                named.add("questionnaire-submitted-dlq");
            }
            Set<String> allowed = new TreeSet<>();
            Set<String> allowedGroups = new TreeSet<>();
            for (JsonNode acl : Manifests.of(overlay).one("KafkaUser", service).at("/spec/authorization/acls")) {
                (acl.at("/resource/type").asText().equals("topic") ? allowed : allowedGroups)
                        .add(acl.at("/resource/name").asText());
            }
            assertEquals(named, allowed, service);
            if (service.equals("web-ui")) {
                groups.add(setting(service, "incoming\\.catalog-revisions\\.group\\.id=(web-ui-)"));
            }
            assertEquals(groups, allowedGroups, service);
        }
        JsonNode lag =
                Manifests.of(overlay).one("ScaledObject", "recommender-service").at("/spec/triggers/0/metadata");
        assertTrue(sources("recommender-service").stream()
                .anyMatch(source -> source.contains(
                        "GROUP = \"%s\"".formatted(lag.get("consumerGroup").asText()))));
        int partitions = Topic.declared().stream()
                .filter(topic -> topic.name().equals(lag.get("topic").asText()))
                .findFirst()
                .orElseThrow()
                .partitions();
        assertTrue(Manifests.of(overlay)
                        .one("ScaledObject", "recommender-service")
                        .at("/spec/maxReplicaCount")
                        .asInt()
                <= partitions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void whoever_is_addressed_is_reached_and_nobody_else(String overlay) throws Exception {
        Manifests manifests = Manifests.of(overlay);
        var network = new Network(manifests.ofKind("NetworkPolicy"));
        Map<String, Peer> peers = new HashMap<>(
                Map.of("assay-kafka-kafka-bootstrap", Network.KAFKA, "assay-postgres-rw", Network.POSTGRES));
        SERVICES.forEach(service -> peers.put(service, Peer.service(service)));
        Set<String> wanted = new TreeSet<>();
        Set<String> open = new TreeSet<>();
        Map<String, Integer> ports =
                new TreeMap<>(Map.of("assay-kafka-kafka-bootstrap", 9093, "assay-postgres-rw", 5432));
        for (String service : SERVICES) {
            ports.put(
                    service,
                    manifests.one("Service", service).at("/spec/ports/0/port").asInt());
        }
        for (String from : SERVICES) {
            for (String value : environment(manifests, from).values()) {
                ADDRESS.matcher(value)
                        .results()
                        .forEach(address ->
                                wanted.add("%s to %s:%s".formatted(from, address.group(1), address.group(2))));
            }
            ports.forEach((to, port) -> {
                if (network.lets(Peer.service(from), Objects.requireNonNull(peers.get(to)), port)) {
                    open.add("%s to %s:%d".formatted(from, to, port));
                }
            });
            int management = Integer.parseInt(ServiceSettings.of(CHECKOUT, from).defaultOf("_MANAGEMENT_PORT"));
            assertTrue(network.lets(Peer.namespace("monitoring"), Peer.service(from), management));
            assertFalse(network.lets(Peer.namespace("ingress-nginx"), Peer.service(from), management));
            assertEquals(
                    from.equals("web-ui"),
                    network.lets(
                            Peer.namespace("ingress-nginx"),
                            Peer.service(from),
                            Objects.requireNonNull(ports.get(from))));
        }
        assertEquals(wanted, open);
        assertTrue(network.lets(Peer.namespace("keda"), Network.KAFKA, 9093));
        assertFalse(network.lets(Peer.service("stranger"), Network.POSTGRES, 5432));
    }

    @ParameterizedTest
    @ValueSource(strings = "production")
    void production_has_no_single_process(String overlay) {
        Manifests manifests = Manifests.of(overlay);
        manifests
                .ofKind("HorizontalPodAutoscaler")
                .forEach(scaler -> assertTrue(scaler.at("/spec/minReplicas").asInt() >= 2));
        assertTrue(manifests
                        .one("ScaledObject", "recommender-service")
                        .at("/spec/minReplicaCount")
                        .asInt()
                >= 2);
        assertTrue(
                manifests.one("Cluster", "assay-postgres").at("/spec/instances").asInt() >= 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void prometheus_is_given_the_alerts_that_every_installation_has(String overlay) throws Exception {
        JsonNode alerts = new YAMLMapper()
                .readTree(CHECKOUT.resolve("deploy/observability/alerts.yaml").toFile());
        assertEquals(
                alerts, Manifests.of(overlay).one("PrometheusRule", "assay").get("spec"));
    }

    private static Map<String, String> environment(Manifests manifests, String service) {
        Map<String, String> environment = new TreeMap<>();
        JsonNode container = manifests.pod(service).at("/containers/0");
        container
                .get("envFrom")
                .forEach(source -> manifests.ofKind("ConfigMap").stream()
                        .filter(map ->
                                name(map).equals(source.at("/configMapRef/name").asText()))
                        .forEach(map -> map.get("data")
                                .properties()
                                .forEach(entry -> environment.put(
                                        entry.getKey(), entry.getValue().asText()))));
        container
                .path("env")
                .forEach(variable -> environment.put(variable.get("name").asText(), ""));
        return environment;
    }

    private static List<String> sources(String service) throws IOException {
        try (Stream<Path> files = Files.walk(CHECKOUT.resolve(service).resolve("src/main"))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|properties)"))
                    .map(AgreementTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String setting(String service, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(
                        CHECKOUT.resolve(service).resolve("src/main/resources/application.properties")))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static Stream<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText);
    }
}
