package dev.assay.catalog.transfer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// A date of the precision that a source gives: a year, a month or a day.
///
/// @param text  as written
/// @param first the first day that it can mean
record PartialDate(String text, LocalDate first) {

    /// The form, for people.
    static final String FORM = "a date such as '2026', '2026-06' or '2026-06-03', in quotes";

    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    static Optional<PartialDate> parse(String text) {
        String day = switch (text.length()) {
            case YEAR -> text + "-01-01";
            case MONTH -> text + "-01";
            case DAY -> text;
            default -> "";
        };
        try {
            return day.isEmpty() || !isDigit(day.charAt(0))
                    ? Optional.empty()
                    : Optional.of(new PartialDate(text, LocalDate.parse(day)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
