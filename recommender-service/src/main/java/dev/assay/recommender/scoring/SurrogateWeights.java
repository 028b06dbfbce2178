package dev.assay.recommender.scoring;

/// Weights for criteria of which only the order is known, the first being the most important. Each sums to 1.
///
/// Barron & Barrett 1996, doi:10.1287/mnsc.42.11.1515, who find the centroid the most faithful of the three;
/// Stillwell, Seaver & Edwards 1981, doi:10.1016/0030-5073(81)90015-5, for the other two.
public final class SurrogateWeights {

    private SurrogateWeights() {}

    /// The centroid of all weights in that order (ROC): w_i = (1/n) sum_{k>=i} 1/k.
    public static double[] rankOrderCentroid(int criteria) {
        double[] weights = new double[criteria];
        double sum = 0;
        for (int i = criteria - 1; i >= 0; i--) {
            sum += 1.0 / (i + 1);
            weights[i] = sum / criteria;
        }
        return weights;
    }

    /// w_i in proportion to n + 1 - i.
    public static double[] rankSum(int criteria) {
        double[] weights = new double[criteria];
        for (int i = 0; i < criteria; i++) {
            weights[i] = criteria - i;
        }
        return Numbers.normalised(weights);
    }

    /// w_i in proportion to 1/i.
    public static double[] rankReciprocal(int criteria) {
        double[] weights = new double[criteria];
        for (int i = 0; i < criteria; i++) {
            weights[i] = 1.0 / (i + 1);
        }
        return Numbers.normalised(weights);
    }
}
