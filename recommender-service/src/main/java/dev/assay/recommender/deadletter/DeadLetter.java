package dev.assay.recommender.deadletter;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A record that can't be processed, as it is listed.
///
/// @param topic      where it was, with partition and offset
/// @param reason     why it was set aside
/// @param key        absent if the record has none
/// @param payload    its beginning; absent if the record has none
/// @param size       of the whole payload, in bytes
/// @param redriven   how often it was sent again
/// @param redrivenAt when it was sent again last
@Schema(name = "DeadLetter")
record DeadLetter(
        long id,
        String topic,
        int partition,
        long offset,
        String reason,
        @Nullable Excerpt key,
        @Nullable Excerpt payload,
        long size,
        Instant setAsideAt,
        int redriven,
        @Nullable Instant redrivenAt) {

    /// Where the record is on the topic of dead letters.
    record Place(String topic, int partition, long offset) {}
}
