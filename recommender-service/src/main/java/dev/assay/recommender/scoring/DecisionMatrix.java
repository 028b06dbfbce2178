package dev.assay.recommender.scoring;

import java.util.HashSet;
import java.util.List;

/// Options, criteria, and what is known of each option on each criterion.
///
/// @param options names; the random numbers of an option depend on its name and not on its place
public record DecisionMatrix(List<String> options, List<Column> columns) {

    /// One criterion.
    ///
    /// @param cells one for each option, in the order of the options
    public record Column(String criterion, ValueFunction value, List<Evidence> cells) {

        public Column {
            cells = List.copyOf(cells);
        }
    }

    public DecisionMatrix {
        options = List.copyOf(options);
        columns = List.copyOf(columns);
        if (options.isEmpty() || columns.isEmpty()) {
            throw new IllegalArgumentException("a decision needs an option and a criterion");
        }
        if (new HashSet<>(options).size() != options.size()) {
            throw new IllegalArgumentException("an option occurs twice: " + options);
        }
        for (Column column : columns) {
            if (column.cells().size() != options.size()) {
                throw new IllegalArgumentException(column.criterion() + " has "
                        + column.cells().size() + " cells for " + options.size() + " options");
            }
        }
    }

    /// The same criteria for some of the options.
    public DecisionMatrix only(List<String> some) {
        int[] places = some.stream().mapToInt(options::indexOf).toArray();
        List<Column> narrowed = columns.stream()
                .map(column -> new Column(
                        column.criterion(),
                        column.value(),
                        java.util.Arrays.stream(places)
                                .mapToObj(place -> column.cells().get(place))
                                .toList()))
                .toList();
        return new DecisionMatrix(some, narrowed);
    }
}
