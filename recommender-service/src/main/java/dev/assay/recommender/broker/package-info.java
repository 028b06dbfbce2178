/// How this service talks to Kafka: settings that lose nothing, and the envelope of events.
@NullMarked
package dev.assay.recommender.broker;

import org.jspecify.annotations.NullMarked;
