package dev.assay.catalog.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.catalog.event.CatalogRevisionPublishedV1.Newest;
import dev.assay.catalog.outbox.Outbox;
import dev.assay.catalog.outbox.OutgoingEvent;
import dev.assay.catalog.revision.Announcer;
import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.Contents;
import dev.assay.catalog.revision.Revision;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Tells other services of a publish: first what became of each technology that it touched, by its own card, its facts,
/// or an attribute or source that these need; then, in one message, that this was all.
@Singleton
class CatalogAnnouncer implements Announcer {

    private final Outbox outbox;
    private final AnnouncementRepository announcements;
    private final ObjectMapper json;

    CatalogAnnouncer(Outbox outbox, AnnouncementRepository announcements, ObjectMapper json) {
        this.outbox = outbox;
        this.announcements = announcements;
        this.json = json;
    }

    @Override
    public void announce(Contents before, Catalog after) {
        Revision revision = after.revision();
        // States of both carry the new number, so that equal ones are untouched.
        Map<String, TechnologyChangedV1> old = TechnologyChangedV1.states(before, revision.number());
        Map<String, TechnologyChangedV1> now = TechnologyChangedV1.states(after.contents(), revision.number());
        var events = new ArrayList<OutgoingEvent>();
        for (var state : now.entrySet()) {
            if (!state.getValue().equals(old.get(state.getKey()))) {
                events.add(changed(state.getKey(), state.getValue()));
                announcements.add(state.getKey(), revision.number(), false);
            }
        }
        for (String slug : old.keySet()) {
            if (!now.containsKey(slug)) {
                events.add(OutgoingEvent.of(TechnologyChangedV1.TOPIC, slug, TechnologyChangedV1.TYPE, null));
                announcements.add(slug, revision.number(), true);
            }
        }
        events.add(published(revision, announcements.newest()));
        outbox.append(events);
    }

    private OutgoingEvent changed(String slug, TechnologyChangedV1 state) {
        return OutgoingEvent.of(TechnologyChangedV1.TOPIC, slug, TechnologyChangedV1.TYPE, written(state));
    }

    private OutgoingEvent published(Revision revision, List<Newest> technologies) {
        return OutgoingEvent.of(
                CatalogRevisionPublishedV1.TOPIC,
                CatalogRevisionPublishedV1.KEY,
                CatalogRevisionPublishedV1.TYPE,
                written(new CatalogRevisionPublishedV1(
                        revision.number(), revision.publishedAt(), revision.reason(), technologies)));
    }

    private String written(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
