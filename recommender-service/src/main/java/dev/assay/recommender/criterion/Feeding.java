package dev.assay.recommender.criterion;

import dev.assay.recommender.criterion.FedCell.Part;
import dev.assay.recommender.criterion.UsableFacts.Span;
import dev.assay.recommender.questionnaire.Answer;
import dev.assay.recommender.questionnaire.Profile;
import dev.assay.recommender.replica.ClosedCatalog;
import dev.assay.recommender.replica.Fact;
import dev.assay.recommender.replica.Technology;
import dev.assay.recommender.replica.Value.TextValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Feeds the facts of a catalogue, and where a criterion asks for it the answers, to cells.
public final class Feeding {

    private static final double DAYS_PER_MONTH = 365.25 / 12;
    private static final int BEST_RATING = 4;

    private final UsableFacts facts;
    private final ClosedCatalog catalog;
    private final Profile profile;

    /// @param evaluatedOn the day on which freshness is judged and months left are counted
    public Feeding(Criteria criteria, ClosedCatalog catalog, Profile profile, LocalDate evaluatedOn) {
        this.facts = new UsableFacts(criteria, evaluatedOn);
        this.catalog = catalog;
        this.profile = profile;
    }

    public FedCell cell(Technology technology, Fed of) {
        Feed feed = of.feed() instanceof Feed.Terms terms ? terms.only(profile.needs()) : of.feed();
        FedCell cell = fed(technology, feed);
        return cell.isKnown() ? cell.withReserve(reserve(technology, feed)) : cell;
    }

    /// What of the answers a cell is a function of. Equal facts of equal technologies give equal cells wherever this is
    /// equal.
    public Object asked(Technology technology, Fed of) {
        return switch (of.feed()) {
            case Feed.RunRatio ratio when ratio.atConnections() -> profile.connections();
            case Feed.Figure figure when figure.lessPerRating() > 0 -> rating(technology);
            case Feed.LanguageRating _ -> rating(technology);
            case Feed.Terms terms when terms.ofNeeds() -> profile.needs();
            case Feed.AllowedTechnology _ -> isExcluded(technology.slug());
            case Feed.AllowedLicence _ -> excludedLicences();
            case Feed.Levels _,
                    Feed.LanguageSharing _,
                    Feed.Terms _,
                    Feed.Rows _,
                    Feed.Figure _,
                    Feed.RunRatio _,
                    Feed.SupportLeft _,
                    Feed.Nothing _ -> "";
        };
    }

    private Optional<Integer> rating(Technology technology) {
        return profile.languages().map(languages -> languages.rating(technology.language()));
    }

    private List<String> reserve(Technology technology, Feed feed) {
        boolean hasSecondBest = feed instanceof Feed.RunRatio || feed instanceof Feed.SupportLeft;
        return feed.attributes().stream()
                .flatMap(attribute -> {
                    List<Fact> read = hasSecondBest ? List.of() : facts.of(technology, attribute);
                    return facts.all(technology, attribute).stream().filter(fact -> !read.contains(fact));
                })
                .map(Fact::id)
                .toList();
    }

    private FedCell fed(Technology technology, Feed feed) {
        return switch (feed) {
            case Feed.Levels levels -> levels(technology, levels);
            case Feed.LanguageSharing sharing -> languageSharing(technology, sharing);
            case Feed.Terms terms -> terms(technology, terms);
            case Feed.Rows rows -> rows(technology, rows);
            case Feed.Figure figure -> figure(technology, figure);
            case Feed.RunRatio ratio -> new RunRatios(facts, catalog, profile.connections(), ratio).cell(technology);
            case Feed.SupportLeft support -> supportLeft(technology, support);
            case Feed.LanguageRating _ ->
                rating(technology).map(Feeding::answered).orElse(FedCell.UNKNOWN);
            case Feed.AllowedTechnology _ -> answered(isExcluded(technology.slug()) ? 0 : 1);
            case Feed.AllowedLicence licence -> allowedLicence(technology, licence);
            case Feed.Nothing _ -> FedCell.UNKNOWN;
        };
    }

    /// What was measured of both in the same runs; empty for a criterion that isn't read from runs.
    public List<SideBySide> sideBySide(Technology one, Technology other, Criterion criterion) {
        return criterion.feed() instanceof Feed.RunRatio ratio
                ? new RunRatios(facts, catalog, profile.connections(), ratio).sideBySide(one, other)
                : List.of();
    }

    private static FedCell answered(double value) {
        return new FedCell(List.of(new Part(List.of(), "answers", 1, value, null, value)));
    }

    private FedCell levels(Technology technology, Feed.Levels levels) {
        List<Part> parts = new ArrayList<>();
        facts.bySource(technology, levels.attribute()).forEach((source, said) -> {
            List<Fact> mapped = mapped(said, levels.levels());
            if (!mapped.isEmpty()) {
                double[] values = values(mapped, levels.levels());
                parts.add(part(technology, mapped, source, new Span(values[0], null, values[values.length - 1])));
            }
        });
        return new FedCell(parts);
    }

    private FedCell languageSharing(Technology technology, Feed.LanguageSharing sharing) {
        FedCell cell = levels(technology, new Feed.Levels(sharing.attribute(), sharing.levels()));
        if (sharing.languages().contains(technology.language())) {
            return cell;
        }
        double claimed = Objects.requireNonNull(sharing.levels().get(sharing.shared()));
        return new FedCell(cell.parts().stream()
                .map(part -> part.high() < claimed
                        ? part
                        : new Part(
                                part.facts(),
                                part.source(),
                                part.weight(),
                                Math.min(part.low(), sharing.otherwise().getFirst()),
                                null,
                                sharing.otherwise().getLast()))
                .toList());
    }

    private FedCell terms(Technology technology, Feed.Terms terms) {
        double low = 0;
        double typical = 0;
        double high = 0;
        int known = 0;
        List<Fact> used = new ArrayList<>();
        for (Feed.Terms.Term term : terms.terms()) {
            List<Fact> mapped = mapped(facts.of(technology, term.attribute()), term.levels());
            double[] values = mapped.isEmpty()
                    ? term.levels().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sorted()
                            .toArray()
                    : values(mapped, term.levels());
            low += values[0];
            high += values[values.length - 1];
            typical += mapped.isEmpty()
                    ? (values[0] + values[values.length - 1]) / 2
                    : weightedMean(technology, mapped, term);
            known += mapped.isEmpty() ? 0 : 1;
            used.addAll(mapped);
        }
        // Where most terms are guesses the sum is one too.
        if (2 * known < terms.terms().size() || used.isEmpty()) {
            return FedCell.UNKNOWN;
        }
        double factor = terms.factor();
        TreeSet<String> sources = new TreeSet<>();
        used.forEach(fact -> sources.add(fact.source()));
        Span sum = new Span(factor * low, low == high ? null : Double.valueOf(factor * typical), factor * high);
        return new FedCell(List.of(part(technology, used, String.join("+", sources), sum)));
    }

    private double weightedMean(Technology technology, List<Fact> mapped, Feed.Terms.Term term) {
        double sum = 0;
        double weights = 0;
        for (Fact fact : mapped) {
            double weight = facts.weight(technology, fact);
            sum += weight * Objects.requireNonNull(term.levels().get(UsableFacts.level(fact)));
            weights += weight;
        }
        return sum / weights;
    }

    private FedCell rows(Technology technology, Feed.Rows rows) {
        List<String> attributes = rows.attributes();
        String first = attributes.getFirst();
        List<Fact> others = new ArrayList<>();
        List<List<String>> combinations = List.of(List.of());
        for (String attribute : attributes.subList(1, attributes.size())) {
            List<Fact> said = facts.of(technology, attribute);
            others.addAll(said);
            List<String> stated = said.stream()
                    .map(UsableFacts::level)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            List<String> levels =
                    stated.isEmpty() ? Objects.requireNonNull(rows.scales().get(attribute)) : stated;
            combinations = combinations.stream()
                    .flatMap(before -> levels.stream().map(level -> plus(before, level)))
                    .toList();
        }
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<String, List<Fact>> said :
                facts.bySource(technology, first).entrySet()) {
            TreeSet<Double> values = new TreeSet<>();
            for (Fact fact : said.getValue()) {
                String level = UsableFacts.level(fact);
                if (level != null) {
                    combinations.forEach(combination -> value(rows, attributes, plus(List.of(level), combination))
                            .ifPresent(values::add));
                }
            }
            if (!values.isEmpty()) {
                Part alone =
                        part(technology, said.getValue(), said.getKey(), new Span(values.first(), null, values.last()));
                List<String> ids = new ArrayList<>(alone.facts());
                others.forEach(fact -> ids.add(fact.id()));
                parts.add(new Part(ids, alone.source(), alone.weight(), alone.low(), null, alone.high()));
            }
        }
        return new FedCell(parts);
    }

    private static List<String> plus(List<String> before, String level) {
        return plus(before, List.of(level));
    }

    private static List<String> plus(List<String> before, List<String> after) {
        List<String> all = new ArrayList<>(before);
        all.addAll(after);
        return all;
    }

    private static Optional<Double> value(Feed.Rows rows, List<String> attributes, List<String> levels) {
        return rows.rows().stream()
                .filter(row -> {
                    for (int a = 0; a < attributes.size(); a++) {
                        List<String> matching = row.when().get(attributes.get(a));
                        if (matching != null && !matching.contains(levels.get(a))) {
                            return false;
                        }
                    }
                    return true;
                })
                .findFirst()
                .map(Feed.Rows.Row::value);
    }

    private FedCell figure(Technology technology, Feed.Figure figure) {
        double leastRating = 0;
        double mostRating = 0;
        if (figure.lessPerRating() > 0) {
            Optional<Integer> rating = rating(technology);
            leastRating = rating.orElse(0);
            mostRating = rating.orElse(BEST_RATING);
        }
        double least = figure.lessPerRating() * leastRating;
        double most = figure.lessPerRating() * mostRating;
        List<Part> parts = new ArrayList<>();
        facts.bySource(technology, figure.attribute()).forEach((source, all) -> {
            List<Fact> said =
                    all.stream().filter(fact -> states(fact, figure.where())).toList();
            List<Span> spans = said.stream()
                    .map(fact -> facts.span(fact, figure.openEnd()))
                    .filter(Objects::nonNull)
                    .map(span -> span.widenedBy(figure.widenedBy()))
                    .toList();
            if (!spans.isEmpty()) {
                Span hull = Span.hull(spans);
                Double typical =
                        hull.typical() == null || least != most ? null : Double.valueOf(hull.typical() - least);
                parts.add(part(technology, said, source, new Span(hull.low() - most, typical, hull.high() - least)));
            }
        });
        return new FedCell(parts);
    }

    private boolean isExcluded(String slug) {
        return profile.landscape()
                .filter(landscape -> landscape.excludedTechnologies().contains(slug))
                .isPresent();
    }

    private Set<String> excludedLicences() {
        return profile.landscape()
                .<Set<String>>map(Answer.Landscape::excludedLicences)
                .orElse(Set.of());
    }

    private FedCell allowedLicence(Technology technology, Feed.AllowedLicence feed) {
        Set<String> excluded = excludedLicences();
        List<Part> parts = new ArrayList<>();
        facts.bySource(technology, feed.attribute()).forEach((source, said) -> {
            for (Fact fact : said) {
                if (fact.value() instanceof TextValue(String licences)) {
                    double allowed = excluded.containsAll(List.of(licences.split(" OR ", -1))) ? 0 : 1;
                    parts.add(part(technology, List.of(fact), source, new Span(allowed, null, allowed)));
                }
            }
        });
        return new FedCell(parts);
    }

    private static boolean states(Fact fact, Map<String, String> conditions) {
        return conditions.entrySet().stream()
                .allMatch(condition -> condition
                        .getValue()
                        .equals(String.valueOf(fact.conditions().get(condition.getKey()))));
    }

    private FedCell supportLeft(Technology technology, Feed.SupportLeft support) {
        List<Part> parts = new ArrayList<>();
        facts.bySource(technology, support.endAttribute()).forEach((source, said) -> {
            double most = said.stream().mapToDouble(this::monthsLeft).max().orElse(0);
            if (most > 0) {
                List<Fact> longest =
                        said.stream().filter(fact -> monthsLeft(fact) == most).toList();
                parts.add(part(technology, longest, source, new Span(most, null, most)));
            }
        });
        if (!parts.isEmpty()) {
            return new FedCell(parts);
        }
        facts.bySource(technology, support.policyAttribute()).forEach((source, said) -> {
            List<Span> spans = said.stream()
                    .map(fact -> support.byPolicy().get(UsableFacts.level(fact)))
                    .filter(Objects::nonNull)
                    .map(months -> new Span(months.getFirst(), null, months.getLast()))
                    .toList();
            if (!spans.isEmpty()) {
                parts.add(part(technology, said, source, Span.hull(spans)));
            }
        });
        return new FedCell(parts);
    }

    /// 0 where the fact names no day, or one that has passed.
    private double monthsLeft(Fact fact) {
        if (!(fact.value() instanceof TextValue(String text))) {
            return 0;
        }
        try {
            long days = ChronoUnit.DAYS.between(facts.evaluatedOn(), LocalDate.parse(text));
            return Math.max(0, days) / DAYS_PER_MONTH;
        } catch (DateTimeParseException _) {
            return 0;
        }
    }

    private Part part(Technology technology, List<Fact> said, String source, Span span) {
        return new Part(
                said.stream().map(Fact::id).toList(),
                source,
                facts.weight(technology, said),
                span.low(),
                span.typical(),
                span.high());
    }

    private static List<Fact> mapped(List<Fact> said, Map<String, Double> levels) {
        return said.stream()
                .filter(fact -> UsableFacts.level(fact) != null && levels.containsKey(UsableFacts.level(fact)))
                .toList();
    }

    private static double[] values(List<Fact> mapped, Map<String, Double> levels) {
        return mapped.stream()
                .mapToDouble(fact -> Objects.requireNonNull(levels.get(UsableFacts.level(fact))))
                .sorted()
                .toArray();
    }
}
