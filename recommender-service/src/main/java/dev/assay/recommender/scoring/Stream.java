package dev.assay.recommender.scoring;

/// Random numbers as a function of seed, name and index. Nothing is carried from one number to the next, so
/// that any number of threads, in any order, gets the same ones, and a stream that is no longer used doesn't
/// move the others.
///
/// Seed and name become 64 bits of state by SplitMix64 (Steele, Lea & Flood 2014,
/// doi:10.1145/2660193.2660195). An index becomes a number by two rounds of multiply and xor-shift on 32
/// bits, keyed with one half of the state each: 32 bits, because processors multiply eight of those at once,
/// and because a share of 10,000 draws is never finer.
record Stream(long state) {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final int GOLDEN_STEP = 0x9E3779B9;
    /// As many as a chunk of readings takes.
    private static final int[] STEPS = steps(Smaa2.CHUNK);
    private static final double UNIT = 0x1.0p-32;

    static Stream named(long seed, String name) {
        long state = mixed(seed);
        for (int i = 0; i < name.length(); i++) {
            state = mixed(state + GOLDEN_GAMMA + name.charAt(i));
        }
        return new Stream(state);
    }

    /// Fills with random bits. The steps come from a table: a loop that multiplies its own counter isn't made of
    /// vector instructions.
    void fill(int[] bits, int firstIndex, int count) {
        int[] steps = count <= STEPS.length ? STEPS : steps(count);
        int first = (int) state + firstIndex * GOLDEN_STEP;
        int key = (int) (state >>> 32);
        for (int b = 0; b < count; b++) {
            int z = first + steps[b];
            z = (z ^ (z >>> 16)) * 0x21F0AAAD;
            z = (z ^ (z >>> 15)) + key;
            z = (z ^ (z >>> 16)) * 0x735A2D97;
            bits[b] = z ^ (z >>> 15);
        }
    }

    /// From an index to so many next ones.
    private static int[] steps(int count) {
        int[] steps = new int[count];
        for (int b = 0; b < count; b++) {
            steps[b] = (b + 1) * GOLDEN_STEP;
        }
        return steps;
    }

    /// Bits as a number strictly between 0 and 1.
    static double uniform(int bits) {
        return (bits + 0x1.0p31 + 0.5) * UNIT;
    }

    /// The same to 24 bits, from above 0 to at most 1.
    static float uniformFloat(int bits) {
        return ((bits >> 8) + 0x1.0p23f + 0.5f) * 0x1.0p-24f;
    }

    /// Fills with uniform numbers strictly between 0 and 1.
    ///
    /// @param bits room for as many
    void fill(double[] uniform, int[] bits, int firstIndex, int count) {
        fill(bits, firstIndex, count);
        for (int b = 0; b < count; b++) {
            uniform[b] = uniform(bits[b]);
        }
    }

    private static long mixed(long bits) {
        long z = bits;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
