package dev.assay.web.ready;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    private static final Instant OVER = Instant.parse("2026-11-22T12:00:00Z");

    private final Freshness freshness = new Freshness(OVER, Duration.ofSeconds(10));

    @Test
    void everybody_is_sent_a_fresh_page() {
        assertTrue(freshness.isGoodAt(OVER.minusMillis(1)));
        assertTrue(freshness.isGoodAt(OVER.minusMillis(1)));
    }

    @Test
    void one_makes_it_anew_while_the_others_are_sent_the_old_one() {
        assertFalse(freshness.isGoodAt(OVER));
        assertTrue(freshness.isGoodAt(OVER));
        assertTrue(freshness.isGoodAt(OVER.plusMillis(9_999)));
    }

    @Test
    void nobody_is_sent_the_old_one_if_it_cannot_be_made_anew() {
        assertFalse(freshness.isGoodAt(OVER));
        assertFalse(freshness.isGoodAt(OVER.plusSeconds(10)));
        assertFalse(freshness.isGoodAt(OVER.plusSeconds(10)));
    }
}
