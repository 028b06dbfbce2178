package dev.assay.web.client;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where facts come from.
public record Source(
        String id,
        String title,
        String publisher,
        String kind,
        @Nullable String url,
        @Nullable String published,
        @Nullable String retrieved,
        @Nullable String note) {

    /// Stands in for a source that an answer names and doesn't bring along.
    public static Source unlisted(String id) {
        return new Source(id, id, "", "unlisted", null, null, null, null);
    }

    /// True where the address may become a link.
    public boolean hasWebAddress() {
        return url != null && isWebAddress(url);
    }

    /// True for what may become a link: web addresses only, whatever the catalogue holds.
    public static boolean isWebAddress(String address) {
        String inSmall = address.toLowerCase(Locale.ROOT);
        return inSmall.startsWith("https://") || inSmall.startsWith("http://");
    }
}
