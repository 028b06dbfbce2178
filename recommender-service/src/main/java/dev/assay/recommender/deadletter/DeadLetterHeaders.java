package dev.assay.recommender.deadletter;

/// The headers that a record that was set aside has besides its own.
final class DeadLetterHeaders {

    static final String PREFIX = "dead-letter-";
    static final String REASON = PREFIX + "reason";
    static final String TOPIC = PREFIX + "topic";
    static final String PARTITION = PREFIX + "partition";
    static final String OFFSET = PREFIX + "offset";

    private DeadLetterHeaders() {}

    /// Where the dead letters of a topic are.
    static String topicFor(String topic) {
        return topic + "-dlq";
    }
}
