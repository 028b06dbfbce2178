package dev.assay.recommender.scoring;

import java.util.ArrayList;
import java.util.List;

/// Who is ahead of whom. An option is ahead of another only where it scores above it in at least 90 % of the
/// readings; else the two tie.
public final class Standing {

    /// The share of readings from which on one option counts as ahead of another.
    public static final double AHEAD = 0.9;

    private final boolean[][] ahead;

    /// In what share of the readings one option scores above another.
    interface Wins {

        double share(int option, int other);
    }

    public Standing(Acceptability acceptability, int options) {
        this(acceptability::wins, options);
    }

    Standing(Wins wins, int options) {
        ahead = new boolean[options][options];
        for (int i = 0; i < options; i++) {
            for (int k = 0; k < options; k++) {
                ahead[i][k] = i != k && wins.share(i, k) >= AHEAD;
            }
        }
    }

    public boolean isAhead(int option, int other) {
        return ahead[option][other];
    }

    /// 1 + the number of options that are ahead of this one. Options that share a rank are tied.
    public int rank(int option) {
        int rank = 1;
        for (int k = 0; k < ahead.length; k++) {
            rank += ahead[k][option] ? 1 : 0;
        }
        return rank;
    }

    /// The options of the best rank, and those that none of them is ahead of; a single one leads. To tie
    /// isn't transitive, hence the second part.
    public List<Integer> leaders() {
        int best = Integer.MAX_VALUE;
        for (int i = 0; i < ahead.length; i++) {
            best = Math.min(best, rank(i));
        }
        List<Integer> top = new ArrayList<>();
        for (int i = 0; i < ahead.length; i++) {
            if (rank(i) == best) {
                top.add(i);
            }
        }
        List<Integer> leaders = new ArrayList<>();
        for (int i = 0; i < ahead.length; i++) {
            int option = i;
            if (top.contains(option) || top.stream().noneMatch(t -> ahead[t][option])) {
                leaders.add(option);
            }
        }
        return leaders;
    }
}
