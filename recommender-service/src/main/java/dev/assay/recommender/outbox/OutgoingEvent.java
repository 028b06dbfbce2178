package dev.assay.recommender.outbox;

import dev.assay.recommender.broker.EventType;
import java.util.UUID;

/// An event that this service tells others of.
///
/// @param aggregate the id of what it is about: the record's key and the event's subject
/// @param data      JSON
public record OutgoingEvent(String topic, EventType type, UUID aggregate, String data) {}
