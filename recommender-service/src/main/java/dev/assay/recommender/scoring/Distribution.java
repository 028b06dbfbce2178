package dev.assay.recommender.scoring;

/// What a fact may truly be, as its quantile function.
public sealed interface Distribution {

    /// The value below which the share `p` of the plausible values lies; `p` within 0 and 1.
    double quantile(double p);

    /// Exactly this.
    record Exact(double x) implements Distribution {

        public Exact {
            Numbers.requireFinite("x", x);
        }

        @Override
        public double quantile(double p) {
            return x;
        }
    }

    /// Anything in an interval.
    record Uniform(double low, double high) implements Distribution {

        public Uniform {
            requireInterval(low, high);
        }

        @Override
        public double quantile(double p) {
            return low + p * (high - low);
        }
    }

    /// An interval with a typical value in it.
    record Triangular(double low, double typical, double high) implements Distribution {

        public Triangular {
            requireInterval(low, high);
            if (!(low <= typical && typical <= high)) {
                throw new IllegalArgumentException(typical + " lies outside " + low + " to " + high);
            }
        }

        @Override
        public double quantile(double p) {
            double length = high - low;
            if (length == 0) {
                return low;
            }
            double atTypical = (typical - low) / length;
            return p < atTypical
                    ? low + Math.sqrt(p * length * (typical - low))
                    : high - Math.sqrt((1 - p) * length * (high - typical));
        }
    }

    /// The exponential of a normal distribution, for ratios; with `exponential` false the normal distribution
    /// itself.
    record Normal(double mean, double deviation, boolean exponential) implements Distribution {

        public Normal {
            Numbers.requireFinite("mean", mean);
            Numbers.requireFinite("deviation", deviation);
            if (deviation < 0) {
                throw new IllegalArgumentException("deviation must not be negative, was " + deviation);
            }
        }

        @Override
        public double quantile(double p) {
            double x = mean + deviation * StandardNormal.quantile(p);
            return exponential ? StrictMath.exp(x) : x;
        }
    }

    private static void requireInterval(double low, double high) {
        Numbers.requireFinite("low", low);
        Numbers.requireFinite("high", high);
        if (low > high) {
            throw new IllegalArgumentException("low " + low + " is above high " + high);
        }
    }
}
