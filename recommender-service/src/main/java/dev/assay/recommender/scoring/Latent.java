package dev.assay.recommender.scoring;

import java.util.HashMap;
import java.util.Map;

/// The random bits of one chunk of readings, by stream. Whoever asks for the same stream gets the same bits:
/// that is how all cells of one source move together.
final class Latent {

    private final long seed;
    private final int chunk;
    private final Map<String, Drawn> byStream = new HashMap<>();
    private final float[] values;
    private final float[] part;
    private int firstDraw;
    private int count;

    Latent(long seed, int chunk) {
        this.seed = seed;
        this.chunk = chunk;
        this.values = new float[chunk];
        this.part = new float[chunk];
    }

    void moveTo(int newFirstDraw, int newCount) {
        firstDraw = newFirstDraw;
        count = newCount;
    }

    /// The number of chunks before this one.
    int chunk() {
        return firstDraw / chunk;
    }

    /// Room for the values of one cell.
    float[] values() {
        return values;
    }

    /// Room for what one source of a mixture says.
    float[] part() {
        return part;
    }

    int[] bits(String name) {
        Drawn drawn = byStream.get(name);
        if (drawn == null) {
            drawn = new Drawn(name);
            byStream.put(name, drawn);
        }
        if (drawn.from != firstDraw) {
            drawn.stream.fill(drawn.bits, firstDraw, count);
            drawn.from = firstDraw;
        }
        return drawn.bits;
    }

    private final class Drawn {

        private final Stream stream;
        private final int[] bits = new int[chunk];
        private int from = -1;

        Drawn(String name) {
            stream = Stream.named(seed, name);
        }
    }
}
