package dev.assay.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every object is as its official model says, and nothing in it is unknown to the model. Kubernetes' own come from its
/// client, Strimzi's and the Prometheus operator's from theirs; of KEDA's and CloudNativePG's there are no models in
/// Java, so what we use of them is written down as a schema.
class ModelsTest {

    private static final Map<String, String> MODELS = Map.of(
            "kafka.strimzi.io/v1/Kafka", "io.strimzi.api.kafka.model.kafka.Kafka",
            "kafka.strimzi.io/v1/KafkaNodePool", "io.strimzi.api.kafka.model.nodepool.KafkaNodePool",
            "kafka.strimzi.io/v1/KafkaTopic", "io.strimzi.api.kafka.model.topic.KafkaTopic",
            "kafka.strimzi.io/v1/KafkaUser", "io.strimzi.api.kafka.model.user.KafkaUser",
            "monitoring.coreos.com/v1/PodMonitor", "io.fabric8.openshift.api.model.monitoring.v1.PodMonitor",
            "monitoring.coreos.com/v1/PrometheusRule", "io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule");

    private static final ObjectMapper STRICT = new ObjectMapper().setAnnotationIntrospector(new NothingUnknown());

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void each_object_is_as_its_model_says(String overlay) throws Exception {
        for (JsonNode object : Manifests.of(overlay).all()) {
            check(object);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Deployment, web-ui, /spec/template/spec",
        "Kafka, assay-kafka, /spec/kafka",
        "PodMonitor, assay, /spec",
        "ScaledObject, recommender-service, /spec",
        "Cluster, assay-postgres, /spec/postgresql"
    })
    void a_field_that_the_model_does_not_know_is_refused(String kind, String name, String place) {
        JsonNode wrong = Manifests.of("production").one(kind, name).deepCopy();
        ((ObjectNode) wrong.at(place)).put("mistyped", true);
        assertThrows(AssertionError.class, () -> check(wrong));
    }

    private static void check(JsonNode object) throws IOException, ReflectiveOperationException {
        String type = "%s/%s"
                .formatted(object.at("/apiVersion").asText(), object.at("/kind").asText());
        String model = MODELS.get(type);
        if (model != null) {
            againstItsOperatorsModel(object, type, Class.forName(model));
        } else if (type.startsWith("keda.sh/") || type.startsWith("postgresql.cnpg.io/")) {
            assertEquals(Set.of(), schema(object.at("/kind").asText()).validate(object), type);
        } else {
            againstKubernetesModel(object, type);
        }
    }

    private static void againstKubernetesModel(JsonNode object, String type) throws ReflectiveOperationException {
        String version = object.at("/apiVersion").asText().replaceFirst(".*/", "");
        Class<?> model = Class.forName("io.kubernetes.client.openapi.models.%s%s"
                .formatted(version.toUpperCase(Locale.ROOT), object.at("/kind").asText()));
        try {
            model.getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, JsonParser.parseString(Manifests.json(object)));
        } catch (InvocationTargetException refused) {
            fail("%s %s: %s".formatted(type, Manifests.name(object), refused.getCause()));
        }
    }

    private static void againstItsOperatorsModel(JsonNode object, String type, Class<?> model) {
        try {
            STRICT.readValue(Manifests.json(object), model);
        } catch (IOException refused) {
            fail("%s %s: %s".formatted(type, Manifests.name(object), refused.getMessage()));
        }
    }

    private static JsonSchema schema(String kind) throws IOException {
        try (var file =
                Objects.requireNonNull(ModelsTest.class.getResourceAsStream("/%s.schema.json".formatted(kind)))) {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(file);
        }
    }

    /// Takes from the models their readiness for fields that they don't know.
    private static final class NothingUnknown extends JacksonAnnotationIntrospector {

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }

        @Override
        public JsonIgnoreProperties.Value findPropertyIgnoralByName(MapperConfig<?> config, Annotated annotated) {
            return JsonIgnoreProperties.Value.empty();
        }
    }
}
