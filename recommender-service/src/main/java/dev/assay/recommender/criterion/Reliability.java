package dev.assay.recommender.criterion;

import dev.assay.recommender.replica.Fact;
import dev.assay.recommender.replica.Source;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How far a fact is believed: by the kind of its source, times its quality, times its freshness.
///
/// @param bySourceKind with the reasons in the data
/// @param otherSource for a kind that isn't listed
/// @param halfLifeYears after so many years a fact counts half
public record Reliability(
        Map<String, Double> bySourceKind, double otherSource, Map<String, Double> byQuality, double halfLifeYears) {

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?.*");
    private static final double DAYS_PER_YEAR = 365.25;

    public Reliability {
        bySourceKind = Map.copyOf(bySourceKind);
        byQuality = Map.copyOf(byQuality);
    }

    /// 0 where the fact takes no part.
    public double of(Fact fact, Source source, LocalDate evaluatedOn) {
        double kind = bySourceKind.getOrDefault(source.kind(), otherSource);
        double quality = byQuality.getOrDefault(fact.quality(), 0.0);
        return kind * quality * freshness(fact, source, evaluatedOn);
    }

    private double freshness(Fact fact, Source source, LocalDate evaluatedOn) {
        String dated = fact.asOf() != null
                ? fact.asOf()
                : source.published() != null ? source.published() : source.retrieved();
        Matcher matcher = DATE.matcher(dated);
        if (!matcher.matches()) {
            return 1;
        }
        // A date without month or day means its middle.
        int month = matcher.group(2) == null ? 7 : Integer.parseInt(matcher.group(2));
        int day = matcher.group(3) == null ? (matcher.group(2) == null ? 1 : 15) : Integer.parseInt(matcher.group(3));
        LocalDate date = LocalDate.of(Integer.parseInt(matcher.group(1)), month, day);
        double years = Math.max(0, ChronoUnit.DAYS.between(date, evaluatedOn)) / DAYS_PER_YEAR;
        return StrictMath.pow(0.5, years / halfLifeYears);
    }
}
