package dev.assay.web.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LogScaleTest {

    @Test
    void a_long_scale_is_marked_by_powers_of_ten() {
        assertEquals(List.of(100.0, 1000.0, 10000.0), new LogScale(12, 96_011).ticks());
    }

    @Test
    void a_short_scale_is_marked_by_smaller_steps() {
        assertEquals(List.of(30_000.0, 40_000.0, 50_000.0), new LogScale(22_059, 50_761).ticks());
    }

    @RepeatedTest(200)
    void every_scale_has_two_marks_at_least(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        double smallest = Math.pow(10, random.nextDouble(-3, 7));
        List<Double> ticks = new LogScale(smallest, smallest * Math.pow(10, random.nextDouble(4))).ticks();
        assertTrue(ticks.size() >= 2 && ticks.size() <= 6, ticks::toString);
    }
}
