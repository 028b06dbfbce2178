package dev.assay.recommender.scoring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Must-haves over options. A fact that is unknown neither meets nor misses one.
public final class MustHave {

    /// How an option stands to a must-have.
    public enum State {
        SATISFIED,
        VIOLATED,
        UNKNOWN
    }

    private MustHave() {}

    /// How values known within limits stand to the ends between which they must lie: met if all of them do, missed if
    /// none does. An end may be infinite.
    public static State within(double from, double to, double low, double high) {
        if (from <= low && high <= to) {
            return State.SATISFIED;
        }
        return high < from || to < low ? State.VIOLATED : State.UNKNOWN;
    }

    /// The smallest set of must-haves (by place, the first such set in order) that no option survives.
    ///
    /// @param states by option and must-have; every option must violate one
    public static List<Integer> smallestEmptying(State[][] states) {
        int musts = states[0].length;
        List<BitSet> violations = new ArrayList<>();
        for (State[] row : states) {
            BitSet violated = new BitSet();
            for (int c = 0; c < musts; c++) {
                violated.set(c, row[c] == State.VIOLATED);
            }
            if (violated.isEmpty()) {
                throw new IllegalArgumentException("an option violates nothing");
            }
            violations.add(violated);
        }
        for (int size = 1; size <= musts; size++) {
            BitSet found = choose(violations, musts, new BitSet(), 0, size);
            if (found != null) {
                return found.stream().boxed().toList();
            }
        }
        throw new IllegalStateException("all must-haves together empty the field");
    }

    private static @org.jspecify.annotations.Nullable BitSet choose(
            List<BitSet> violations, int musts, BitSet chosen, int from, int left) {
        if (left == 0) {
            return violations.stream().allMatch(chosen::intersects) ? (BitSet) chosen.clone() : null;
        }
        for (int c = from; c <= musts - left; c++) {
            chosen.set(c);
            BitSet found = choose(violations, musts, chosen, c + 1, left - 1);
            chosen.clear(c);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
