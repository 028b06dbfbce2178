package dev.assay.recommender.recommendation;

import dev.assay.recommender.broker.EventType;
import dev.assay.recommender.json.Json;
import dev.assay.recommender.outbox.OutgoingEvent;
import java.time.Instant;
import java.util.UUID;

/// That the same answers give another verdict on a newer revision, as it travels on `verdict-changed`.
///
/// @param before on `fromRevision`, the one on which it was last looked at
/// @param after on `revision`
record VerdictChange(
        UUID id,
        long fromRevision,
        long revision,
        String methodVersion,
        VerdictInBrief before,
        VerdictInBrief after,
        Instant changedAt) {

    private static final String TOPIC = "verdict-changed";
    private static final EventType TYPE = new EventType("dev.assay.verdict.changed", 1);

    OutgoingEvent asEvent() {
        return new OutgoingEvent(TOPIC, TYPE, id, Json.write(this));
    }
}
