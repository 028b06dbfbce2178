package dev.assay.recommender.replica;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.recommender.replica.CatalogEvent.Ignored;
import dev.assay.recommender.replica.CatalogEvent.RevisionPublished;
import dev.assay.recommender.replica.CatalogEvent.TechnologyChanged;
import dev.assay.recommender.replica.CatalogEvent.TechnologyWithdrawn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CatalogStatesTest {

    private final CatalogStates states = new CatalogStates();

    @Test
    void a_revision_is_closed_once_every_technology_in_it_is_held() {
        assertEquals(Optional.empty(), revisionClosedBy(published(2, Map.of("express", 1L, "flask", 2L))));
        assertEquals(Optional.empty(), revisionClosedBy(state("express", 1)));
        assertEquals(Optional.of(2L), revisionClosedBy(state("flask", 2)));
    }

    @Test
    void states_that_arrive_before_their_revision_wait_for_it() {
        states.apply(state("express", 1));
        states.apply(state("flask", 2));
        assertEquals(Optional.of(2L), revisionClosedBy(published(2, Map.of("express", 1L, "flask", 2L))));
    }

    @Test
    void a_revision_of_which_a_newer_state_is_held_stays_open_and_the_next_one_closes() {
        states.apply(state("flask", 3));
        assertEquals(Optional.empty(), revisionClosedBy(published(2, Map.of("flask", 2L))));
        assertEquals(Optional.of(3L), revisionClosedBy(published(3, Map.of("flask", 3L))));
    }

    @Test
    void an_older_state_never_replaces_a_newer_one() {
        states.apply(state("flask", 2));
        states.apply(state("flask", 1));
        assertEquals(Optional.of(2L), revisionClosedBy(published(2, Map.of("flask", 2L))));
    }

    @Test
    void an_older_revision_never_replaces_a_newer_one() {
        states.apply(state("flask", 2));
        states.apply(published(2, Map.of("flask", 2L)));
        assertEquals(Optional.empty(), revisionClosedBy(published(1, Map.of())));
    }

    @Test
    void what_is_applied_again_closes_nothing_again() {
        states.apply(state("flask", 1));
        states.apply(published(1, Map.of("flask", 1L)));
        assertEquals(Optional.empty(), revisionClosedBy(state("flask", 1)));
        assertEquals(Optional.empty(), revisionClosedBy(published(1, Map.of("flask", 1L))));
    }

    @Test
    void a_withdrawn_technology_is_missing_from_the_next_revision() {
        states.apply(state("express", 1));
        states.apply(state("flask", 1));
        states.apply(published(1, Map.of("express", 1L, "flask", 1L)));
        states.apply(new TechnologyWithdrawn("express"));
        Optional<ClosedCatalog> closed = states.apply(published(2, Map.of("flask", 1L)));
        assertEquals(
                Optional.of(Set.of("flask")),
                closed.map(catalog -> catalog.technologies().keySet()));
    }

    @Test
    void a_revision_that_lists_a_withdrawn_technology_is_never_closed() {
        states.apply(published(1, Map.of("express", 1L, "flask", 1L)));
        states.apply(state("express", 1));
        states.apply(new TechnologyWithdrawn("express"));
        assertEquals(Optional.empty(), revisionClosedBy(state("flask", 1)));
    }

    @Test
    void events_of_other_types_change_nothing() {
        assertEquals(Optional.empty(), revisionClosedBy(new Ignored("dev.assay.case-study.changed.v1")));
    }

    @RepeatedTest(50)
    void the_newest_revision_is_closed_in_whatever_order_events_arrive_and_however_often(RepetitionInfo seed) {
        List<CatalogEvent> events = new ArrayList<>();
        for (long revision = 1; revision <= 4; revision++) {
            events.add(state("express", revision));
            events.add(state("flask", (revision + 1) / 2));
            events.add(published(revision, Map.of("express", revision, "flask", (revision + 1) / 2)));
        }
        events.addAll(List.copyOf(events));
        Collections.shuffle(events, new Random(seed.getCurrentRepetition()));
        List<Long> closed = events.stream()
                .flatMap(event -> revisionClosedBy(event).stream())
                .toList();
        assertEquals(closed.stream().sorted().distinct().toList(), closed);
        assertEquals(4, closed.getLast());
    }

    private Optional<Long> revisionClosedBy(CatalogEvent event) {
        return states.apply(event).map(ClosedCatalog::revision);
    }

    private static CatalogEvent published(long revision, Map<String, Long> technologies) {
        return new RevisionPublished(revision, new TreeMap<>(technologies), record("catalog", revision));
    }

    private static CatalogEvent state(String slug, long revision) {
        return new TechnologyChanged(
                new Technology(
                        slug, slug, "framework", "Python", revision, List.of(), new TreeMap<>(), new TreeMap<>()),
                record(slug, revision));
    }

    private static CatalogRecord record(String key, long revision) {
        return CatalogRecord.of("a-topic", key, revision, "dev.assay.something.v1");
    }
}
