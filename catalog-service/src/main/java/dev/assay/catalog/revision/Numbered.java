package dev.assay.catalog.revision;

import dev.assay.catalog.problem.CatalogRefusal;
import java.util.List;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Lists of what is numbered in the order of its coming, read from the newest back.
public final class Numbered {

    /// How many are shown at a time.
    public static final int SHOWN = 100;

    private static final int MOST_DIGITS = 18;

    private Numbered() {}

    /// Some of a list.
    ///
    /// @param next the address of older ones; null where there are none
    @Schema(name = "NumberedPage")
    public record Page<T>(List<T> items, @Nullable String next) {}

    /// The page of what was found.
    ///
    /// @param found one more than is shown, if there are so many
    /// @param state that was asked for; null for any
    public static <T> Page<T> page(List<T> found, ToLongFunction<T> number, String path, @Nullable Word state) {
        if (found.size() <= SHOWN) {
            return new Page<>(found, null);
        }
        List<T> shown = found.subList(0, SHOWN);
        String filter = state == null ? "" : "&state=" + state.word();
        return new Page<>(shown, "%s?before=%d%s".formatted(path, number.applyAsLong(shown.getLast()), filter));
    }

    /// The number that all of a page are below, as a client wrote it.
    public static long below(@Nullable String before) {
        return before == null ? Long.MAX_VALUE : number("before", before);
    }

    /// A number as a client wrote it.
    ///
    /// @throws CatalogRefusal.BadParameter if it is none
    public static long number(String parameter, String written) {
        if (written.isEmpty()
                || written.length() > MOST_DIGITS
                || !written.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw new CatalogRefusal.BadParameter(parameter, "a number");
        }
        return Long.parseLong(written);
    }
}
