package dev.assay.recommender.scoring;

/// The 95 % score interval of a share that was counted in a sample (Wilson 1927,
/// doi:10.1080/01621459.1927.10502953). Unlike the usual one it stays within 0 and 1 and doesn't shrink to
/// nothing at the ends.
public record Wilson(double low, double high) {

    private static final double Z = 1.959963984540054;

    public static Wilson of(int successes, int trials) {
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " of " + trials);
        }
        double share = (double) successes / trials;
        double zz = Z * Z / trials;
        double middle = (share + zz / 2) / (1 + zz);
        double half = Z * Math.sqrt(share * (1 - share) / trials + zz / (4 * trials)) / (1 + zz);
        return new Wilson(Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
