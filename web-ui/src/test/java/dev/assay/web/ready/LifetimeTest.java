package dev.assay.web.ready;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LifetimeTest {

    private static final Instant OVER = Instant.parse("2026-11-22T12:00:00Z");

    private Instant until = OVER;
    private final Lifetime lifetime = new Lifetime(() -> until, Duration.ofSeconds(10));

    @Test
    void everybody_is_sent_a_fresh_page() {
        assertTrue(lifetime.isGoodAt(OVER.minusMillis(1)));
        assertTrue(lifetime.isGoodAt(OVER.minusMillis(1)));
    }

    @Test
    void one_makes_it_anew_while_the_others_are_sent_the_old_one() {
        assertFalse(lifetime.isGoodAt(OVER));
        assertTrue(lifetime.isGoodAt(OVER));
        assertTrue(lifetime.isGoodAt(OVER.plusMillis(9_999)));
    }

    @Test
    void it_may_become_longer_on_the_way() {
        until = OVER.plusSeconds(60);
        assertTrue(lifetime.isGoodAt(OVER));
        assertFalse(lifetime.isGoodAt(OVER.plusSeconds(60)));
    }

    @Test
    void once_it_is_ended_one_makes_it_anew() {
        lifetime.end(OVER.minusSeconds(30));
        assertFalse(lifetime.isFreshAt(OVER.minusSeconds(30)));
        assertFalse(lifetime.isGoodAt(OVER.minusSeconds(30)));
        assertTrue(lifetime.isGoodAt(OVER.minusSeconds(30)));
    }

    @Test
    void nobody_is_sent_the_old_one_if_it_cannot_be_made_anew() {
        assertFalse(lifetime.isGoodAt(OVER));
        assertFalse(lifetime.isGoodAt(OVER.plusSeconds(10)));
        assertFalse(lifetime.isGoodAt(OVER.plusSeconds(10)));
    }
}
