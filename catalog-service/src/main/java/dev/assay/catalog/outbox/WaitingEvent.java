package dev.assay.catalog.outbox;

import java.time.Instant;

/// A message as it waits in the outbox.
///
/// @param position grows with each message that is appended
record WaitingEvent(long position, OutgoingEvent event, Instant createdAt) {}
