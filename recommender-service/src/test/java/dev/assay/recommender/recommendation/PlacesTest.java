package dev.assay.recommender.recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.recommender.problem.RecommenderRefusal.TooBusy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private final Places places = new Places(1, Duration.ofMillis(10));

    @Test
    void who_finds_no_place_in_time_is_refused() {
        places.inTurn(() -> assertThrows(TooBusy.class, () -> places.inTurn(() -> "work")));
    }

    @Test
    void a_place_is_free_again_even_after_a_failure() {
        assertThrows(
                IllegalStateException.class,
                () -> places.inTurn(() -> {
                    throw new IllegalStateException("failed");
                }));
        assertEquals("work", places.inTurn(() -> "work"));
    }
}
