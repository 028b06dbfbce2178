package dev.assay.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/// A real Kafka broker (KRaft, one node) inside this JVM. Its log lives in a directory and outlives it.
public final class LocalKafka implements AutoCloseable {

    private static final int NODE = 1;

    private final String bootstrapServers;
    private final KafkaRaftServer server;

    private LocalKafka(String bootstrapServers, KafkaRaftServer server) {
        this.bootstrapServers = bootstrapServers;
        this.server = server;
    }

    /// Starts the broker on loopback and creates the topics that are missing.
    ///
    /// @param data      where its log is kept; made if it doesn't exist
    /// @param port      0 for any free one
    /// @param durability whether each record is forced to disk before it is acknowledged
    public static LocalKafka start(Path data, int port, Durability durability, List<Topic> topics) throws IOException {
        int brokerPort = port == 0 ? FreePort.next() : port;
        return start(data, brokerPort, brokerPort, durability, topics);
    }

    /// The same behind something that clients have to go through.
    ///
    /// @param port       where it listens
    /// @param advertised the port on loopback that it sends its clients to
    public static LocalKafka start(Path data, int port, int advertised, Durability durability, List<Topic> topics)
            throws IOException {
        Files.createDirectories(data);
        Properties settings = settings(data, port, advertised, FreePort.unnamed(), durability);
        format(data, settings);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        server.startup();
        var kafka = new LocalKafka("127.0.0.1:" + port, server);
        kafka.create(topics);
        return kafka;
    }

    /// Where clients connect, as host and port.
    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static Properties settings(
            Path data, int brokerPort, int advertisedPort, int controllerPort, Durability durability) {
        var settings = new Properties();
        settings.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", String.valueOf(NODE)),
                Map.entry("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(brokerPort, controllerPort)),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + advertisedPort),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("log.dirs", data.toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "5"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                // One consumer at a time joins here: waiting for others only delays the first record.
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("log.cleaner.dedupe.buffer.size", "2097152")));
        if (durability == Durability.SURVIVES_POWER_LOSS) {
            // One node has no replica to recover from.
            settings.put("log.flush.interval.messages", "1");
        }
        return settings;
    }

    private static void format(Path data, Properties settings) throws IOException {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        try {
            new Formatter()
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName(settings.getProperty("controller.listener.names"))
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setDirectories(Set.of(data.toString()))
                    .setMetadataLogDirectory(data.toString())
                    .setPrintStream(new java.io.PrintStream(
                            java.io.OutputStream.nullOutputStream(), true, java.nio.charset.StandardCharsets.UTF_8))
                    .run();
        } catch (IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IOException("Kafka's log directory can't be formatted: " + data, failed);
        }
    }

    private void create(List<Topic> topics) throws IOException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Set<String> existing = admin.listTopics().names().get();
            admin.createTopics(topics.stream()
                            .filter(topic -> !existing.contains(topic.name()))
                            .map(topic ->
                                    new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.config()))
                            .toList())
                    .all()
                    .get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while creating topics", interrupted);
        } catch (ExecutionException failed) {
            throw new IOException("Topics can't be created", failed.getCause());
        }
    }
}
