package dev.assay.catalog.revision;

import dev.assay.catalog.problem.CatalogRefusal;

/// What ids and slugs look like.
public final class Id {

    /// The form of an id, for people and for OpenAPI.
    public static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

    private static final int LONGEST = 120;

    private Id() {}

    /// Whether a text is a possible id: small letters and digits in groups, with single hyphens between them, at most
    /// 120 characters.
    public static boolean isValid(String text) {
        if (text.isEmpty() || text.length() > LONGEST || text.charAt(text.length() - 1) == '-') {
            return false;
        }
        boolean hyphenAllowed = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            boolean alphanumeric = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
            if (!alphanumeric && !(letter == '-' && hyphenAllowed)) {
                return false;
            }
            hyphenAllowed = alphanumeric;
        }
        return true;
    }

    /// The same id, if it can be one.
    ///
    /// @param parameter the name of the path or query parameter that it came in
    public static String checked(String parameter, String id) {
        if (!isValid(id)) {
            throw new CatalogRefusal.BadParameter(
                    parameter, "small letters and digits in groups, with single hyphens between them");
        }
        return id;
    }
}
