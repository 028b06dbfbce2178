package dev.assay.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTest {

    @TempDir
    Path home;

    @Test
    void data_and_records_outlive_a_restart() throws Exception {
        try (LocalStack stack = LocalStack.start(home, 0, 0, Durability.SURVIVES_POWER_LOSS)) {
            execute(stack, "create table kept(word text)");
            execute(stack, "insert into kept values ('still here')");
            send(stack, "catalog-revisions");
        }
        try (LocalStack stack = LocalStack.start(home, 0, 0, Durability.SURVIVES_POWER_LOSS)) {
            assertEquals("still here", query(stack, "select word from kept"));
            assertEquals(1, records(stack, "catalog-revisions"));
        }
    }

    @Test
    void durable_means_forced_to_disk() throws Exception {
        try (LocalStack stack = LocalStack.start(home, 0, 0, Durability.SURVIVES_POWER_LOSS)) {
            assertEquals("on", query(stack, "show fsync"));
            assertEquals("on", query(stack, "show synchronous_commit"));
            assertEquals("on", query(stack, "show full_page_writes"));
        }
    }

    @Test
    void every_topic_of_the_contract_exists_and_a_wrong_password_is_refused() throws Exception {
        try (LocalStack stack = LocalStack.start(home, 0, 0, Durability.SURVIVES_KILL)) {
            try (Admin admin =
                    Admin.create(Map.of("bootstrap.servers", stack.kafka().bootstrapServers()))) {
                Set<String> names = new TreeSet<>(admin.listTopics().names().get());
                assertTrue(
                        names.containsAll(
                                Topic.declared().stream().map(Topic::name).toList()),
                        names::toString);
            }
            String catalog = stack.postgres().jdbcUrl("catalog");
            assertThrows(
                    SQLException.class,
                    () -> DriverManager.getConnection(catalog, "catalog", "guessed")
                            .close());
            String password = stack.postgres().password();
            assertThrows(
                    SQLException.class,
                    () -> DriverManager.getConnection(catalog, "recommender", password)
                            .close());
        }
    }

    private static Connection connect(LocalStack stack) throws SQLException {
        return DriverManager.getConnection(
                stack.postgres().jdbcUrl("catalog"), "catalog", stack.postgres().password());
    }

    private static void execute(LocalStack stack, String sql) throws SQLException {
        try (Connection connection = connect(stack);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(LocalStack stack, String sql) throws SQLException {
        try (Connection connection = connect(stack);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            assertTrue(result.next());
            return result.getString(1);
        }
    }

    private static void send(LocalStack stack, String topic) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", stack.kafka().bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "catalog", "{}")).get(20, TimeUnit.SECONDS);
        }
    }

    private static long records(LocalStack stack, String topic) throws Exception {
        var partition = new TopicPartition(topic, 0);
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", stack.kafka().bootstrapServers()))) {
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
        }
    }
}
