package dev.assay.catalog.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message for other services.
///
/// @param key     the id of what it is about; messages of one key arrive in the order in which they were appended
/// @param type    of the CloudEvent, with its version
/// @param payload JSON; null to withdraw the key from a compacted topic
public record OutgoingEvent(
        String topic,
        String key,
        UUID id,
        String type,
        String subject,
        @Nullable String payload) {

    public static OutgoingEvent of(String topic, String key, String type, @Nullable String payload) {
        return new OutgoingEvent(topic, key, UUID.randomUUID(), type, key, payload);
    }
}
