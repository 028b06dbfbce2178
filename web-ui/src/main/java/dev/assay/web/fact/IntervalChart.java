package dev.assay.web.fact;

import dev.assay.web.client.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What every source says of one attribute, on one logarithmic scale, a row for each source.
///
/// It is a table first: the marks repeat what its cells say in words.
public record IntervalChart(String caption, String unit, List<Tick> ticks, List<Group> groups) {

    public IntervalChart {
        ticks = List.copyOf(ticks);
        groups = List.copyOf(groups);
    }

    /// A line of the scale, in percent of its width.
    public record Tick(double x, String label) {

        /// True where its label would stick out at the left end, were it centred.
        public boolean isFirst() {
            return x < 12;
        }

        /// The same at the right end.
        public boolean isLast() {
            return x > 88;
        }
    }

    /// What was measured of one technology, or what was claimed, from the lowest figure to the highest.
    public record Group(String name, List<Row> rows) {

        public Group {
            rows = List.copyOf(rows);
        }
    }

    /// The figures of one source, of one quality. Those that are deprecated have a row of their own.
    ///
    /// @param standing in words, such as `measured`
    public record Row(
            String source,
            String href,
            Quality quality,
            boolean deprecated,
            String standing,
            String figures,
            List<Mark> marks) {

        public Row {
            marks = List.copyOf(marks);
        }
    }

    /// A figure as an interval from `from` to `to` with its middle at `x`, in percent of the scale's width.
    public record Mark(double from, double x, double to) {

        /// True where there is more to draw than a point.
        public boolean isInterval() {
            return to - from > 0.5;
        }

        /// The width of the bar.
        public double width() {
            return to - from;
        }
    }

    private record Plotted(FactView fact, double low, double middle, double high) {}

    /// A chart of the facts of each technology, by name; empty where no positive figures are left to draw.
    public static Optional<IntervalChart> of(
            String caption, @Nullable String unit, Map<String, ? extends Collection<FactView>> facts) {
        Map<String, List<Plotted>> plotted = new LinkedHashMap<>();
        facts.forEach((name, of) ->
                plotted.put(name, of.stream().flatMap(IntervalChart::plot).toList()));
        List<Plotted> all = plotted.values().stream().flatMap(List::stream).toList();
        if (all.size() < 2) {
            return Optional.empty();
        }
        var scale = new LogScale(
                all.stream().mapToDouble(Plotted::low).min().orElseThrow(),
                all.stream().mapToDouble(Plotted::high).max().orElseThrow());
        List<Tick> ticks = scale.ticks().stream()
                .map(figure -> new Tick(scale.place(figure), Figures.number(figure)))
                .toList();
        List<Group> groups = plotted.entrySet().stream()
                .flatMap(of -> Stream.of(
                        new Group(of.getKey() + ", measured", rows(of.getValue(), true, scale)),
                        new Group(of.getKey() + ", claimed", rows(of.getValue(), false, scale))))
                .filter(group -> !group.rows().isEmpty())
                .toList();
        return Optional.of(new IntervalChart(caption, unit == null ? "" : Figures.unit(unit), ticks, groups));
    }

    private static Stream<Plotted> plot(FactView fact) {
        if (!(fact.value() instanceof Value.Amount amount) || fact.variant() != null) {
            return Stream.empty();
        }
        Double low = amount.low() == null ? amount.high() : amount.low();
        Double high = amount.high() == null ? amount.low() : amount.high();
        if (low == null || high == null || low <= 0) {
            return Stream.empty();
        }
        // The middle of an interval on a logarithmic scale is its geometric mean.
        double middle = amount.typical() == null ? Math.sqrt(low * high) : amount.typical();
        return Stream.of(new Plotted(fact, low, middle, high));
    }

    /// What was measured, or worked out from it, is kept apart from what was only said.
    private static List<Row> rows(List<Plotted> facts, boolean measured, LogScale scale) {
        Map<String, List<Plotted>> bySource = new LinkedHashMap<>();
        facts.stream()
                .filter(plotted -> measured == isMeasured(plotted.fact().quality()))
                .sorted(Comparator.comparing((Plotted plotted) -> plotted.fact().deprecated())
                        .thenComparingDouble(Plotted::low))
                .forEach(plotted -> bySource.computeIfAbsent(
                                plotted.fact().source().id() + plotted.fact().standing(), _ -> new ArrayList<>())
                        .add(plotted));
        return bySource.values().stream().map(group -> row(group, scale)).toList();
    }

    private static boolean isMeasured(Quality quality) {
        return quality == Quality.MEASURED || quality == Quality.DERIVED;
    }

    private static Row row(List<Plotted> group, LogScale scale) {
        FactView first = group.getFirst().fact();
        String figures = String.join(
                ", ",
                group.stream()
                        .map(plotted -> plotted.fact().figure())
                        .distinct()
                        .toList());
        List<Mark> marks = group.stream()
                .map(plotted -> new Mark(
                        scale.place(plotted.low()), scale.place(plotted.middle()), scale.place(plotted.high())))
                .toList();
        return new Row(
                first.source().title(),
                first.href(),
                first.quality(),
                first.deprecated(),
                first.standing(),
                figures,
                marks);
    }
}
