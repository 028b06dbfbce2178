package dev.assay.catalog.problem;

/// One thing that is wrong with a file of a bundle, or with the body of a request.
///
/// @param file     its name in the bundle; empty for a body
/// @param entry    the entry's id, or its number in the file where it has no usable one, or empty for the whole file
/// @param field    the path inside the entry, such as `conditions.connections`, or empty
/// @param found    what stands there
/// @param expected what was expected instead
public record Mistake(String file, String entry, String field, String found, String expected) {

    /// In words, for logs and problem details.
    public String sentence() {
        var place = new StringBuilder(file);
        if (!entry.isEmpty()) {
            place.append(", entry ").append(entry);
        }
        if (!field.isEmpty()) {
            place.append(", field ").append(field);
        }
        return "%s: found %s, expected %s.".formatted(place, found, expected);
    }

    /// The place as a JSON pointer (RFC 6901); in a bundle, file and entry come first.
    String pointer() {
        String inside = field.isEmpty()
                ? ""
                : "/"
                        + field.replace("~", "~0")
                                .replace("/", "~1")
                                .replace('.', '/')
                                .replace('[', '/')
                                .replace("]", "");
        return file.isEmpty() ? inside : "/%s/%s%s".formatted(file, entry, inside);
    }
}
