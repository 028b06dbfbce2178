package dev.assay.recommender.scoring;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The readings of facts that many decisions share: who asks for the same cell gets the same values, drawn once. They
/// depend on the fact, its source and the seed alone, and on nothing that anybody answered.
///
/// Threads may share it. It keeps so many cells, and draws what is beyond them each time.
public final class FactReadings {

    /// What the readings of a cell are a function of.
    private record Cell(String option, String criterion, ValueFunction value, Evidence evidence) {

        /// Few cells differ in nothing but value function and evidence, and to hash those takes long.
        @Override
        public int hashCode() {
            return 31 * option.hashCode() + criterion.hashCode();
        }
    }

    private final long seed;
    private final int most;
    private final int chunks;
    private final Map<Cell, CellDraws> kept = new ConcurrentHashMap<>();

    /// @param most cells that are kept, each of 4 bytes a reading
    /// @param draws the first of which are kept
    public FactReadings(long seed, int most, int draws) {
        this.seed = seed;
        this.most = most;
        this.chunks = draws / Smaa2.CHUNK;
    }

    long seed() {
        return seed;
    }

    CellDraws[][] of(DecisionMatrix matrix) {
        CellDraws[][] cells =
                new CellDraws[matrix.options().size()][matrix.columns().size()];
        for (int j = 0; j < matrix.columns().size(); j++) {
            DecisionMatrix.Column column = matrix.columns().get(j);
            for (int i = 0; i < cells.length; i++) {
                cells[i][j] = of(matrix.options().get(i), column, column.cells().get(i));
            }
        }
        return cells;
    }

    private CellDraws of(String option, DecisionMatrix.Column column, Evidence evidence) {
        if (most == 0) {
            // Not even looked for: the first hash of a record in a process takes longer than drawing 2,000 readings.
            return CellDraws.of(option, column, evidence);
        }
        var cell = new Cell(option, column.criterion(), column.value(), evidence);
        CellDraws known = kept.get(cell);
        if (known != null) {
            return known;
        }
        CellDraws drawn = CellDraws.of(option, column, evidence);
        if (kept.size() < most) {
            drawn.keep(chunks);
            CellDraws earlier = kept.putIfAbsent(cell, drawn);
            return earlier == null ? drawn : earlier;
        }
        return drawn;
    }
}
