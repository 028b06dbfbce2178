package dev.assay.recommender.scoring;

import java.util.List;

/// What scoring concludes, from the strongest to the weakest statement. Options go by name.
public sealed interface Verdict {

    /// One option is ahead of every other.
    record Leads(String winner) implements Verdict {}

    /// The best options can't be told apart on this evidence.
    record TooClose(List<String> leaders) implements Verdict {

        public TooClose {
            leaders = List.copyOf(leaders);
        }
    }

    /// Two parts of the work that no option leads both of: the leaders of each.
    record Composition(List<String> first, List<String> second) implements Verdict {

        public Composition {
            first = List.copyOf(first);
            second = List.copyOf(second);
        }
    }

    /// No option meets the must-haves.
    ///
    /// @param relax the smallest set of must-haves that no option survives
    record NoneFits(List<String> relax) implements Verdict {

        public NoneFits {
            relax = List.copyOf(relax);
        }
    }

    /// Too few questions were answered to score anything.
    record TooFewAnswers(int answered) implements Verdict {}

    /// Too little is known of the leaders on what matters to the team.
    ///
    /// @param coverage the lowest among the leaders
    record TooLittleKnown(List<String> leaders, double coverage) implements Verdict {

        public TooLittleKnown {
            leaders = List.copyOf(leaders);
        }
    }
}
