package dev.assay.web.search;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What can be found.
enum Kind {
    EVERYTHING("", "Everything", "", ""),
    TECHNOLOGY("technology", "Technologies", "technology", "technologies"),
    ATTRIBUTE("attribute", "Attributes", "attribute", "attributes"),
    QUESTION("question", "Questions", "question", "questions"),
    CASE_STUDY("case-study", "Case studies", "case study", "case-studies"),
    FACT("fact", "Facts", "fact", "facts");

    private final String word;
    private final String many;
    private final String one;
    private final String folder;

    Kind(String word, String many, String one, String folder) {
        this.word = word;
        this.many = many;
        this.one = one;
        this.folder = folder;
    }

    /// The kind of a word; everything for an unknown one.
    static Kind of(String word) {
        return Stream.of(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElse(EVERYTHING);
    }

    static List<Kind> all() {
        return List.of(values());
    }

    /// As the catalogue calls it; null for everything.
    @Nullable
    String asked() {
        return this == EVERYTHING ? null : word;
    }

    /// As addresses call it.
    public String word() {
        return word;
    }

    /// Many of it.
    public String many() {
        return many;
    }

    /// One of it.
    String one() {
        return one;
    }

    /// Where one of it is.
    String href(String id) {
        return "/" + folder + "/" + id;
    }
}
