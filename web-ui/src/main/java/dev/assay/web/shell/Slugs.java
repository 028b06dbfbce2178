package dev.assay.web.shell;

import dev.assay.web.client.NotThere;
import java.util.regex.Pattern;

/// The names of things in addresses, checked before anything is asked with them.
public final class Slugs {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
    private static final int LONGEST = 120;
    private static final int LONGEST_OF_TECHNOLOGY = 60;

    private Slugs() {}

    /// The same slug; [NotThere] for what can't be one.
    public static String checked(String given) {
        if (!hasForm(given, LONGEST)) {
            throw new NotThere("Not a slug");
        }
        return given;
    }

    /// True for what may name a technology.
    public static boolean isSlug(String given) {
        return hasForm(given, LONGEST_OF_TECHNOLOGY);
    }

    private static boolean hasForm(String given, int longest) {
        return given.length() <= longest && SLUG.matcher(given).matches();
    }
}
