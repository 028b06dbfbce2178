package dev.assay.web.fact;

import dev.assay.web.client.CaseStudy;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The figures of a case study, in words.
public final class CaseFigures {

    /// How exact a figure is, said behind what it counts: `cities, more than`.
    private static final Pattern ROUGHLY =
            Pattern.compile("(.*), (about|at least|at most|more than|nearly|over|up to)");

    private CaseFigures() {}

    /// One line a figure: what it counts, then how much.
    public static List<String> inWords(CaseStudy study) {
        return study.figures().stream().map(CaseFigures::inWords).toList();
    }

    /// What is counted is named once: `cities: more than 300`.
    private static String inWords(CaseStudy.Figure figure) {
        String amount = amount(figure.value(), figure.low(), figure.high());
        String unit = figure.unit();
        Matcher roughly = ROUGHLY.matcher(figure.what());
        return (roughly.matches() ? roughly.group(1) + ": " + roughly.group(2) + " " : figure.what() + ": ")
                + amount
                + (unit == null || figure.what().startsWith(unit) ? "" : " " + Figures.unit(unit, amount));
    }

    private static String amount(@Nullable Double value, @Nullable Double low, @Nullable Double high) {
        if (value != null) {
            return Figures.number(value);
        }
        if (low == null || high == null) {
            return "not given";
        }
        return Figures.number(low) + " to " + Figures.number(high);
    }
}
