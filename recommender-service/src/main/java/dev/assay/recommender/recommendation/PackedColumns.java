package dev.assay.recommender.recommendation;

import dev.assay.recommender.database.Packing;
import dev.assay.recommender.json.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Columns of decision matrices as they are stored, each packed once: most recommendations on one catalogue share them.
/// A column is a gzip member of its own, so that members one behind the other are the packed text of all. Threads may
/// share it.
final class PackedColumns {

    /// At about 1 kB each; where there are more, it starts anew.
    private static final int MOST = 2_000;

    /// Compared by the very cells, of which one is kept for each place: to compare what is in them would take its time.
    private record Column(boolean isFirst, List<Grounds.Cell> cells) {

        @Override
        @SuppressWarnings("ReferenceEquality") // that is what is meant
        public boolean equals(@Nullable Object other) {
            return other instanceof Column(boolean first, List<Grounds.Cell> others)
                    && first == isFirst
                    && others.size() == cells.size()
                    && IntStream.range(0, cells.size()).allMatch(i -> others.get(i) == cells.get(i));
        }

        @Override
        public int hashCode() {
            int hash = Boolean.hashCode(isFirst);
            for (Grounds.Cell cell : cells) {
                hash = 31 * hash + System.identityHashCode(cell);
            }
            return hash;
        }
    }

    private final Map<Column, byte[]> packed = new ConcurrentHashMap<>();

    /// @param slugs the candidates, in the order of the cells
    /// @param isFirst whether no cell stands before these
    byte[] packed(String criterion, List<String> slugs, List<Grounds.Cell> cells, boolean isFirst) {
        var column = new Column(isFirst, cells);
        byte[] known = packed.get(column);
        if (known != null) {
            return known;
        }
        byte[] made = pack(criterion, slugs, column);
        if (packed.size() >= MOST) {
            packed.clear();
        }
        packed.put(column, made);
        return made;
    }

    private static byte[] pack(String criterion, List<String> slugs, Column column) {
        List<Matrix.Cell> cells = new ArrayList<>();
        for (int i = 0; i < slugs.size(); i++) {
            cells.add(Matrix.Cell.of(
                    slugs.get(i), criterion, column.cells().get(i).fed()));
        }
        byte[] array = Json.bytes(cells);
        // Between the cells of an array and the next ones stands a comma: the bracket's place is taken for it.
        array[0] = ',';
        int from = column.isFirst() ? 1 : 0;
        return Packing.small(Arrays.copyOfRange(array, from, array.length - 1));
    }
}
