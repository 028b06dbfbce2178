package dev.assay.catalog.event;

import static dev.assay.catalog.People.as;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.catalog.EditedCatalogStack;
import dev.assay.catalog.account.Role;
import dev.assay.catalog.outbox.SentRecords;
import dev.assay.local.Topic;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EditedCatalogStack.class)
class RepublicationTest {

    private static final Duration SENT_WITHIN = Duration.ofSeconds(60);

    @Inject
    SentRecords sent;

    @Test
    void everything_is_told_anew_under_the_number_of_a_revision_that_changes_nothing() throws Exception {
        int before = current();
        int number = publishAnew("The topics were lost")
                .statusCode(201)
                .header("Location", endsWith("/api/v1/revisions/" + (before + 1)))
                .body("author", is("admin"))
                .extract()
                .path("number");
        assertEquals(before + 1, number);
        JsonNode told = awaitTold(number);
        assertEquals(Set.of(number), revisions("catalog-technologies"));
        assertEquals(Set.of(number), revisions("catalog-stories"));
        assertEquals(
                sent.newest("catalog-technologies").size(),
                told.get("technologies").size());
        given().get("/api/v1/revisions/%d/changes".formatted(number)).then().body("items", empty());
        given().get("/api/v1/revisions/" + number).then().body("reason", is("The topics were lost"));
    }

    @Test
    void what_topics_have_of_a_time_that_the_database_was_put_back_from_is_overtaken() throws Exception {
        int lost = 40 + current();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker()),
                new StringSerializer(),
                new StringSerializer())) {
            String state = "{\"revision\":%d}".formatted(lost);
            producer.send(new ProducerRecord<>("catalog-technologies", "written-since", state))
                    .get();
            producer.send(new ProducerRecord<>("catalog-stories", "case-study/written-since", state))
                    .get();
            producer.send(new ProducerRecord<>("catalog-revisions", "catalog", state))
                    .get();
        }
        publishAnew("Put back from a backup").statusCode(201).body("number", is(lost + 1));
        awaitTold(lost + 1);
        assertFalse(sent.newest("catalog-technologies").containsKey("written-since"));
        assertFalse(sent.newest("catalog-stories").containsKey("case-study/written-since"));
        publishAnew("Once more").statusCode(201).body("number", is(lost + 2));
    }

    @Test
    void a_topic_that_was_lost_while_the_service_runs_is_filled_again() throws Exception {
        int before = current();
        awaitTold(before);
        Topic lost = Topic.declared().stream()
                .filter(topic -> topic.name().equals("catalog-revisions"))
                .findFirst()
                .orElseThrow();
        var empty = new NewTopic(lost.name(), lost.partitions(), (short) 1).configs(lost.config());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker()))) {
            admin.deleteTopics(List.of(lost.name())).all().get();
            await().atMost(SENT_WITHIN)
                    .ignoreExceptionsInstanceOf(ExecutionException.class)
                    .until(() -> {
                        admin.createTopics(List.of(empty)).all().get();
                        return true;
                    });
        }
        awaitTold(before + 1);
        given().get("/api/v1/revisions/" + (before + 1)).then().body("author", is("Assay"));
    }

    @Test
    void a_reason_is_asked_for() {
        as(Role.ADMIN)
                .body("{}")
                .post("/api/v1/revisions")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/reason"));
    }

    private static ValidatableResponse publishAnew(String reason) {
        return as(Role.ADMIN)
                .body(Map.of("reason", reason))
                .post("/api/v1/revisions")
                .then();
    }

    private static String broker() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    private static int current() {
        return as(Role.ADMIN).get("/api/v1/catalog").path("revision");
    }

    /// The message that closes a revision, once it is out.
    private JsonNode awaitTold(int revision) {
        return await().atMost(SENT_WITHIN)
                .until(
                        () -> json(sent.newest("catalog-revisions").getOrDefault("catalog", "{}")),
                        told -> told.path("revision").asInt() == revision);
    }

    private Set<Integer> revisions(String topic) throws IOException {
        Set<Integer> revisions = new TreeSet<>();
        for (String state : sent.newest(topic).values()) {
            revisions.add(json(state).get("revision").asInt());
        }
        return revisions;
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
