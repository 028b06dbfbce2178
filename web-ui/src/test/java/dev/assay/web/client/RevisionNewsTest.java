package dev.assay.web.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionNewsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final NewestRevision newest = new NewestRevision(KeptAnswersTest.settings());
    private final List<NewestRevision.Heard> told = new ArrayList<>();
    private final RevisionNews news = new RevisionNews(newest, told::add);

    @Test
    void the_others_are_told_once_whoever_brings_the_news() {
        news.confirmed(3, NOON);
        news.heard(3);
        news.heard(2);
        news.heard(4);
        news.confirmed(4, NOON);
        assertEquals(List.of(new NewestRevision.Heard(3), new NewestRevision.Heard(4)), told);
        assertEquals(4, newest.number());
    }

    @Test
    void what_the_catalogue_calls_its_newest_is_trusted_for_a_while() {
        news.confirmed(3, NOON);
        assertEquals(NOON.plus(Duration.ofSeconds(10)), newest.trustedUntil(3));
        assertTrue(newest.trustedUntil(2).isBefore(NOON));
        assertTrue(newest.trustedUntil(4).isBefore(NOON));
    }

    @Test
    void what_is_only_hearsay_is_not() {
        news.confirmed(3, NOON);
        news.heard(4);
        assertTrue(newest.trustedUntil(3).isBefore(NOON));
        assertTrue(newest.trustedUntil(4).isBefore(NOON));
    }

    @Test
    void an_answer_that_was_overtaken_by_news_changes_nothing() {
        news.heard(4);
        news.confirmed(3, NOON);
        assertEquals(4, newest.number());
        assertTrue(newest.trustedUntil(3).isBefore(NOON));
        assertTrue(newest.trustedUntil(4).isBefore(NOON));
    }
}
