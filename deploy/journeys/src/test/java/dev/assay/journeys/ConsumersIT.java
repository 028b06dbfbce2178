package dev.assay.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.local.Durability;
import dev.assay.local.LocalStack;
import dev.assay.local.testing.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Recommenders that come and go while questionnaires keep arriving: each is scored once and announced,
/// whatever dies. In the end everything is read back.
@TestMethodOrder(OrderAnnotation.class)
class ConsumersIT {

    private static final String TOPIC = "questionnaire-submitted";
    private static final String GROUP = "recommender";
    private static final int BURST = 150;
    private static final Duration DONE_WITHIN = Duration.ofMinutes(2);

    /// All that was handed in so far.
    private static final Set<String> IDS = new HashSet<>();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by the test's runner
    static Path home;

    @SuppressWarnings("NullAway.Init") // set before all tests
    static LocalStack stack;

    @SuppressWarnings("NullAway.Init") // set before all tests
    static OneService recommender;

    @BeforeAll
    static void start() throws IOException {
        // The broker has much to tell.
        Logger.getLogger("").setLevel(Level.WARNING);
        stack = LocalStack.start(home, 0, 0, Durability.SURVIVES_KILL);
        recommender = OneService.start("RECOMMENDER", stack, home);
        // Its catalogue stays on the topics.
        try (OneService _ = OneService.start("CATALOG", stack, home).awaitReady()) {
            recommender.awaitReady();
        }
    }

    @AfterAll
    static void stop() throws IOException {
        recommender.close();
        stack.close();
    }

    @Test
    @Order(1)
    void killed_in_the_middle_of_a_burst() throws Exception {
        String accepted = newId();
        assertEquals(
                202,
                Rest.post(recommender.at("/api/v1/questionnaires"), Answers.riskApi(accepted))
                        .statusCode());
        List<String> burst = publishTwiceAndShuffled();
        await().atMost(DONE_WITHIN)
                .until(() ->
                        Ledger.of(stack).recommendations().keySet().stream().anyMatch(burst::contains));
        recommender.kill();
        recommender = OneService.start("RECOMMENDER", stack, home);
        assertNothingIsLostOrDoubled();
    }

    @Test
    @Order(2)
    void one_then_three_then_one_of_them() throws Exception {
        publishTwiceAndShuffled();
        try (OneService second = OneService.start("RECOMMENDER", stack, home);
                OneService third = OneService.start("RECOMMENDER", stack, home)) {
            publishTwiceAndShuffled();
            second.awaitReady();
            third.awaitReady();
            await().atMost(DONE_WITHIN).until(() -> members() == 3);
            publishTwiceAndShuffled();
            second.kill();
            third.kill();
        }
        publishTwiceAndShuffled();
        assertNothingIsLostOrDoubled();
    }

    @Test
    @Order(3)
    void everything_read_again_from_the_beginning_changes_nothing() throws Exception {
        recommender.close();
        Ledger before = Ledger.of(stack);
        try (Admin admin = admin()) {
            admin.alterConsumerGroupOffsets(
                            GROUP,
                            ends(admin).keySet().stream()
                                    .collect(Collectors.toMap(partition -> partition, _ -> new OffsetAndMetadata(0))))
                    .all()
                    .get();
            recommender = OneService.start("RECOMMENDER", stack, home);
            await().atMost(DONE_WITHIN).until(() -> committed(admin).equals(ends(admin)));
        }
        assertEquals(before, Ledger.of(stack));
    }

    private static void assertNothingIsLostOrDoubled() {
        await().atMost(DONE_WITHIN)
                .untilAsserted(() -> assertEquals(Set.of(), Ledger.of(stack).lost(IDS)));
        assertEquals(Set.of(), Ledger.of(stack).doubled());
    }

    /// Each questionnaire twice, in any order.
    private static List<String> publishTwiceAndShuffled() throws ExecutionException, InterruptedException {
        List<String> ids = new ArrayList<>();
        while (ids.size() < BURST) {
            ids.add(newId());
        }
        List<String> order = new ArrayList<>(ids);
        order.addAll(ids);
        Collections.shuffle(order, new Random(IDS.size()));
        Map<String, Object> settings = Map.of("bootstrap.servers", stack.kafka().bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (String id : order) {
                var event = new ProducerRecord<>(TOPIC, id, """
                        {"id": "%s", "kind": "quick", "answers": {"peak-load": "under-100", "push": "none"},
                         "submittedAt": "2026-11-21T12:00:00Z"}""".formatted(id));
                event.headers()
                        .add("ce_specversion", "1.0".getBytes(UTF_8))
                        .add("ce_type", "dev.assay.questionnaire.submitted.v1".getBytes(UTF_8));
                producer.send(event).get();
            }
        }
        return ids;
    }

    private static String newId() {
        String id = UUID.randomUUID().toString();
        IDS.add(id);
        return id;
    }

    private static int members() throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            return admin.describeConsumerGroups(List.of(GROUP)).all().get().values().stream()
                    .mapToInt(group -> group.members().size())
                    .sum();
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", stack.kafka().bootstrapServers()));
    }

    private static Map<TopicPartition, Long> ends(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest =
                admin.describeTopics(List.of(TOPIC)).allTopicNames().get().values().stream()
                        .flatMap(topic -> topic.partitions().stream())
                        .collect(Collectors.toMap(
                                info -> new TopicPartition(TOPIC, info.partition()), _ -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static Map<TopicPartition, Long> committed(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, place -> place.getValue().offset()));
    }
}
