package dev.assay.recommender.deadletter;

/// How a record that was set aside is marked.
final class DeadLetter {

    /// Headers that are added to those that the record had.
    static final String REASON = "dead-letter-reason";

    static final String TOPIC = "dead-letter-topic";
    static final String PARTITION = "dead-letter-partition";
    static final String OFFSET = "dead-letter-offset";

    private DeadLetter() {}

    static String topicOf(String topic) {
        return topic + "-dlq";
    }
}
