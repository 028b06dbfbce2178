package dev.assay.recommender.scoring;

/// Random numbers as a function of seed, name and index (SplitMix64: Steele, Lea & Flood 2014,
/// doi:10.1145/2660193.2660195). Nothing is carried from one number to the next, so that any number of threads,
/// in any order, gets the same ones, and a stream that is no longer used doesn't move the others.
record Stream(long state) {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    static Stream named(long seed, String name) {
        long state = mixed(seed);
        for (int i = 0; i < name.length(); i++) {
            state = mixed(state + GOLDEN_GAMMA + name.charAt(i));
        }
        return new Stream(state);
    }

    /// Fills with uniform numbers strictly between 0 and 1.
    void fill(double[] uniform, int firstIndex, int count) {
        for (int b = 0; b < count; b++) {
            long bits = mixed(state + (firstIndex + b + 1L) * GOLDEN_GAMMA);
            uniform[b] = ((bits >>> 11) + 0.5) * UNIT;
        }
    }

    private static long mixed(long bits) {
        long z = bits;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
