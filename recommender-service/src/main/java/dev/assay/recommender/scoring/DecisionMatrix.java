package dev.assay.recommender.scoring;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

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
        if (columns.stream().map(Column::criterion).distinct().count() != columns.size()) {
            throw new IllegalArgumentException("a criterion occurs twice");
        }
        for (Column column : columns) {
            if (column.cells().size() != options.size()) {
                throw new IllegalArgumentException(column.criterion() + " has "
                        + column.cells().size() + " cells for " + options.size() + " options");
            }
        }
    }

    /// As if everything that isn't known of an option were worth this.
    DecisionMatrix supposing(String option, double value) {
        return with((of, _, evidence) ->
                evidence instanceof Evidence.Unknown && of.equals(option) ? new Evidence.Supposed(value) : evidence);
    }

    boolean hasUnknown(String option) {
        int place = options.indexOf(option);
        return columns.stream().anyMatch(column -> column.cells().get(place) instanceof Evidence.Unknown);
    }

    /// What is known instead of what was, of an option on a criterion.
    public interface Change {

        Evidence of(String option, String criterion, Evidence evidence);
    }

    /// The same options and criteria where something else is known.
    public DecisionMatrix with(Change change) {
        return new DecisionMatrix(
                options,
                columns.stream()
                        .map(column -> new Column(
                                column.criterion(),
                                column.value(),
                                IntStream.range(0, options.size())
                                        .mapToObj(i -> change.of(
                                                options.get(i),
                                                column.criterion(),
                                                column.cells().get(i)))
                                        .toList()))
                        .toList());
    }

    /// The same criteria for some of the options.
    public DecisionMatrix only(List<String> some) {
        int[] places = some.stream().mapToInt(options::indexOf).toArray();
        List<Column> narrowed = columns.stream()
                .map(column -> new Column(
                        column.criterion(),
                        column.value(),
                        Arrays.stream(places)
                                .mapToObj(place -> column.cells().get(place))
                                .toList()))
                .toList();
        return new DecisionMatrix(some, narrowed);
    }
}
