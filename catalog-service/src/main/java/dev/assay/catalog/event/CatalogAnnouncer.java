package dev.assay.catalog.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.catalog.event.CatalogRevisionPublishedV1.Story;
import dev.assay.catalog.outbox.Outbox;
import dev.assay.catalog.outbox.OutgoingEvent;
import dev.assay.catalog.outbox.SentRecords;
import dev.assay.catalog.revision.Announcer;
import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.Contents;
import dev.assay.catalog.revision.Revision;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells other services of a publish: first what became of each technology that it touched, by its own card,
/// its facts, or an attribute or source that these need, and of each case study and use case; then, in one
/// message, that this was all.
@Singleton
class CatalogAnnouncer implements Announcer {

    /// Stands for the next revision, whichever that is.
    private static final int LONGEST_REVISION = Integer.MAX_VALUE;

    private final Outbox outbox;
    private final AnnouncementRepository announcements;
    private final StoryAnnouncementRepository stories;
    private final SentRecords sent;
    private final ObjectMapper json;

    CatalogAnnouncer(
            Outbox outbox,
            AnnouncementRepository announcements,
            StoryAnnouncementRepository stories,
            SentRecords sent,
            ObjectMapper json) {
        this.outbox = outbox;
        this.announcements = announcements;
        this.stories = stories;
        this.sent = sent;
        this.json = json;
    }

    @Override
    public void requireTellable(Contents contents) {
        TechnologyChangedV1.states(contents, LONGEST_REVISION)
                .forEach((slug, state) -> Outbox.requireSendable(slug, size(state)));
        StoryChangedV1.states(contents, LONGEST_REVISION)
                .forEach((key, state) -> Outbox.requireSendable(key, size(state)));
    }

    /// How many bytes something has when it is written, without holding them.
    private long size(Object data) {
        var size = new AtomicLong();
        try (var counted = new OutputStream() {
            @Override
            public void write(int part) {
                size.incrementAndGet();
            }

            @Override
            public void write(byte[] parts, int from, int length) {
                size.addAndGet(length);
            }
        }) {
            json.writeValue(counted, data);
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
        return size.get();
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
                events.add(withdrawn(slug));
                announcements.add(slug, revision.number(), true);
            }
        }
        tellStories(before, after, events);
        events.add(published(revision));
        outbox.append(events);
    }

    @Override
    public void announceAnew(Catalog catalog) {
        int revision = catalog.revision().number();
        var events = new ArrayList<OutgoingEvent>();
        Map<String, TechnologyChangedV1> technologies = TechnologyChangedV1.states(catalog.contents(), revision);
        technologies.forEach((slug, state) -> {
            events.add(changed(slug, state));
            announcements.add(slug, revision, false);
        });
        Map<String, StoryChangedV1> told = StoryChangedV1.states(catalog.contents(), revision);
        told.forEach((key, state) -> {
            events.add(changed(key, state));
            stories.add(key, revision, false);
        });
        // Others have what was written after the time that this database was put back to.
        sent.newest(TechnologyChangedV1.TOPIC).keySet().stream()
                .filter(slug -> !technologies.containsKey(slug))
                .forEach(slug -> events.add(withdrawn(slug)));
        sent.newest(StoryChangedV1.TOPIC).keySet().stream()
                .filter(key -> !told.containsKey(key))
                .forEach(key -> events.add(withdrawnStory(key)));
        events.add(published(catalog.revision()));
        outbox.append(events);
    }

    @Override
    public int newestHeard() {
        return Stream.of(TechnologyChangedV1.TOPIC, StoryChangedV1.TOPIC, CatalogRevisionPublishedV1.TOPIC)
                .flatMap(topic -> sent.newest(topic).values().stream())
                .mapToInt(this::revisionIn)
                .max()
                .orElse(0);
    }

    /// What is on our topics and isn't ours tells of no revision.
    private int revisionIn(String data) {
        try {
            return json.readTree(data).path("revision").asInt();
        } catch (JsonProcessingException _) {
            return 0;
        }
    }

    /// What was never told is told too: a catalogue may be older than this topic.
    private void tellStories(Contents before, Catalog after, List<OutgoingEvent> events) {
        int revision = after.revision().number();
        Map<String, StoryChangedV1> old = StoryChangedV1.states(before, revision);
        Map<String, StoryChangedV1> now = StoryChangedV1.states(after.contents(), revision);
        Set<String> told = stories.newest().stream().map(Story::key).collect(Collectors.toSet());
        now.forEach((key, state) -> {
            if (!state.equals(old.get(key)) || !told.contains(key)) {
                events.add(changed(key, state));
                stories.add(key, revision, false);
            }
        });
        told.stream().filter(key -> !now.containsKey(key)).sorted().forEach(key -> {
            events.add(withdrawnStory(key));
            stories.add(key, revision, true);
        });
    }

    private OutgoingEvent changed(String slug, TechnologyChangedV1 state) {
        return OutgoingEvent.of(TechnologyChangedV1.TOPIC, slug, TechnologyChangedV1.TYPE, written(state));
    }

    private OutgoingEvent changed(String key, StoryChangedV1 state) {
        return OutgoingEvent.of(StoryChangedV1.TOPIC, key, StoryChangedV1.TYPE, written(state));
    }

    private static OutgoingEvent withdrawn(String slug) {
        return OutgoingEvent.of(TechnologyChangedV1.TOPIC, slug, TechnologyChangedV1.TYPE, null);
    }

    private static OutgoingEvent withdrawnStory(String key) {
        return OutgoingEvent.of(StoryChangedV1.TOPIC, key, StoryChangedV1.TYPE, null);
    }

    private OutgoingEvent published(Revision revision) {
        return OutgoingEvent.of(
                CatalogRevisionPublishedV1.TOPIC,
                CatalogRevisionPublishedV1.KEY,
                CatalogRevisionPublishedV1.TYPE,
                written(new CatalogRevisionPublishedV1(
                        revision.number(),
                        revision.publishedAt(),
                        revision.reason(),
                        announcements.newest(),
                        stories.newest())));
    }

    private String written(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
