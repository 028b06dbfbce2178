package dev.assay.catalog.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message as it waits in the outbox.
///
/// @param position    grows with each message that is appended
/// @param traceparent of the request that appended it; null if none did
record WaitingEvent(
        long position,
        OutgoingEvent event,
        Instant createdAt,
        @Nullable String traceparent) {}
