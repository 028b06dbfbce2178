package dev.assay.catalog.revision;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// A date of the precision that a source gives: a year, a month or a day.
///
/// @param text  as written
/// @param first the first day that it can mean
/// @param last  the last one
public record PartialDate(String text, LocalDate first, LocalDate last) {

    /// The form, for people.
    public static final String FORM = "a date such as '2026', '2026-06' or '2026-06-03', in quotes";

    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    /// Reads `2026`, `2026-06` or `2026-06-03`; empty for everything else.
    public static Optional<PartialDate> parse(String text) {
        if (text.isEmpty() || text.charAt(0) < '0' || text.charAt(0) > '9') {
            return Optional.empty();
        }
        try {
            return switch (text.length()) {
                case YEAR -> of(text, YearMonth.parse(text + "-01"), YearMonth.parse(text + "-12"));
                case MONTH -> of(text, YearMonth.parse(text), YearMonth.parse(text));
                case DAY -> Optional.of(new PartialDate(text, LocalDate.parse(text), LocalDate.parse(text)));
                default -> Optional.empty();
            };
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<PartialDate> of(String text, YearMonth from, YearMonth to) {
        return Optional.of(new PartialDate(text, from.atDay(1), to.atEndOfMonth()));
    }
}
