package dev.assay.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// What an overlay's network policies let through, worked out as a cluster does: a connection needs a policy that lets
/// it out and one that lets it in, and a pod that no policy names is open.
record Network(List<JsonNode> policies) {

    /// Pods of the same namespace by their labels, or a namespace by its name.
    ///
    /// @param namespace empty for the own one
    record Peer(Map<String, String> labels, String namespace) {

        static Peer service(String name) {
            return new Peer(Map.of("app.kubernetes.io/name", name), "");
        }

        static Peer namespace(String name) {
            return new Peer(Map.of(), name);
        }
    }

    static final Peer POSTGRES = new Peer(Map.of("cnpg.io/cluster", "assay-postgres"), "");
    static final Peer KAFKA = new Peer(Map.of("strimzi.io/cluster", "assay-kafka"), "");

    boolean lets(Peer from, Peer to, int port) {
        return passes("Egress", "/spec/egress", "to", from, to, port)
                && passes("Ingress", "/spec/ingress", "from", to, from, port);
    }

    private boolean passes(String direction, String rules, String side, Peer guarded, Peer other, int port) {
        if (!guarded.namespace().isEmpty()) {
            return true;
        }
        List<JsonNode> guarding = policies.stream()
                .filter(policy -> selects(policy.at("/spec/podSelector"), guarded))
                .filter(policy -> stream(policy.at("/spec/policyTypes"))
                        .anyMatch(type -> type.asText().equals(direction)))
                .toList();
        return guarding.isEmpty()
                || guarding.stream()
                        .flatMap(policy -> stream(policy.at(rules)))
                        .anyMatch(rule -> meets(rule.path(side), other) && opens(rule.path("ports"), port));
    }

    private static boolean meets(JsonNode peers, Peer other) {
        return peers.isEmpty()
                || stream(peers)
                        .anyMatch(peer -> peer.has("namespaceSelector")
                                ? peer.at("/namespaceSelector/matchLabels/kubernetes.io~1metadata.name")
                                        .asText()
                                        .equals(other.namespace())
                                : other.namespace().isEmpty() && selects(peer.path("podSelector"), other));
    }

    private static boolean opens(JsonNode ports, int port) {
        return ports.isEmpty()
                || stream(ports).anyMatch(open -> open.path("port").asInt() == port);
    }

    private static boolean selects(JsonNode selector, Peer pod) {
        return selector.path("matchLabels").properties().stream()
                .allMatch(label -> label.getValue().asText().equals(pod.labels().get(label.getKey())));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
