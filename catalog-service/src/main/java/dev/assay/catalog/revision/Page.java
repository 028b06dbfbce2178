package dev.assay.catalog.revision;

import dev.assay.catalog.problem.CatalogRefusal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Some of a list in the order of the ids, with the address of what follows, which stays with the revision: pages of a
/// list always fit together.
///
/// @param revision of the catalogue that this was read from
/// @param next     null on the last page
public record Page<T>(int revision, List<T> items, @Nullable String next) {

    private static final int USUAL = 100;
    private static final int MOST = 500;

    /// Which page is asked for.
    ///
    /// @param after the last id of the page before; null for the first page
    public record Request(@Nullable String after, int limit) {

        /// The page that a request asks for.
        ///
        /// @param limit as the client wrote it; 100 where it wrote none
        public static Request of(@Nullable String after, @Nullable String limit) {
            return new Request(
                    after == null ? null : Id.checked("after", after), limit == null ? USUAL : number(limit));
        }

        private static int number(String limit) {
            if (limit.isEmpty()
                    || limit.length() > 3
                    || !limit.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
                throw outOfRange();
            }
            int number = Integer.parseInt(limit);
            if (number < 1 || number > MOST) {
                throw outOfRange();
            }
            return number;
        }

        private static CatalogRefusal outOfRange() {
            return new CatalogRefusal.BadParameter("limit", "a whole number from 1 to " + MOST);
        }
    }

    /// The page of some entries.
    ///
    /// @param path of the list, such as `/api/v1/sources`, with its filters if it has any
    public static <E extends Entry, T> Page<T> of(
            Catalog catalog, Entries<E> entries, Request request, String path, Function<E, T> view) {
        List<E> found = entries.after(request.after(), request.limit() + 1);
        boolean isLast = found.size() <= request.limit();
        List<E> shown = isLast ? found : found.subList(0, request.limit());
        String next = isLast
                ? null
                : "%s%safter=%s&limit=%d&revision=%d"
                        .formatted(
                                path,
                                path.contains("?") ? "&" : "?",
                                shown.getLast().id(),
                                request.limit(),
                                catalog.revision().number());
        return new Page<>(catalog.revision().number(), shown.stream().map(view).toList(), next);
    }
}
