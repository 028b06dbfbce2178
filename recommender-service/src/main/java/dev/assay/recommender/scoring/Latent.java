package dev.assay.recommender.scoring;

import java.util.HashMap;
import java.util.Map;

/// The random numbers of one chunk of readings, by stream. Whoever asks for the same stream gets the same
/// numbers: that is how all cells of one source move together.
final class Latent {

    private final long seed;
    private final int chunk;
    private final Map<String, double[]> byStream = new HashMap<>();
    private final Map<String, Integer> filledFrom = new HashMap<>();
    private int firstDraw;
    private int count;

    Latent(long seed, int chunk) {
        this.seed = seed;
        this.chunk = chunk;
    }

    void moveTo(int newFirstDraw, int newCount) {
        firstDraw = newFirstDraw;
        count = newCount;
    }

    double[] numbers(String stream) {
        double[] numbers = byStream.computeIfAbsent(stream, _ -> new double[chunk]);
        Integer from = filledFrom.get(stream);
        if (from == null || from != firstDraw) {
            Stream.named(seed, stream).fill(numbers, firstDraw, count);
            filledFrom.put(stream, firstDraw);
        }
        return numbers;
    }
}
