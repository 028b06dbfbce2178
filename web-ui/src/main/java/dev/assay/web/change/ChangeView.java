package dev.assay.web.change;

import dev.assay.web.client.Changes;
import dev.assay.web.fact.Figures;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One entry that was added, changed or removed.
///
/// @param change     what was done to it: `added`, `changed`, `removed`, `deprecated`
/// @param what       its name in words
/// @param href       where it is now; null for what has no page
/// @param technology the slug of what it is about; null if that is no single technology
/// @param before     what a fact said before, or null
/// @param after      what it says since, or null
/// @param why        why a fact was ranked so, where the revision itself doesn't say it; else null
public record ChangeView(
        String kind,
        String change,
        String what,
        @Nullable String href,
        @Nullable String technology,
        @Nullable String before,
        @Nullable String after,
        @Nullable String why) {

    private static final String CHANGED = "changed";

    /// @param reason of the revision
    static ChangeView of(Changes.Change change, String reason, Names names) {
        Optional<Changes.Entry> entry = change.entry();
        @Nullable
        String technology = change.kind().equals("technology")
                ? change.id()
                : entry.map(Changes.Entry::technology).orElse(null);
        return new ChangeView(
                Figures.words(change.kind()),
                change.deed(),
                what(change, entry, names),
                change.change().equals("removed") ? null : href(change, technology),
                technology,
                value(change.before()),
                value(change.after()),
                why(change, reason));
    }

    /// True where a fact says something else than before, or says it at all.
    public boolean isTold() {
        return before != null || after != null;
    }

    /// True where a fact says what it said before, under other conditions or in other words.
    public boolean isOtherwiseTheSame() {
        return change.equals(CHANGED) && before != null && before.equals(after);
    }

    private static @Nullable String why(Changes.Change change, String reason) {
        if (change.deed().equals(change.change())) {
            return null;
        }
        return change.entry()
                .map(Changes.Entry::rankReason)
                .filter(why -> !why.equals(reason))
                .orElse(null);
    }

    private static String what(Changes.Change change, Optional<Changes.Entry> entry, Names names) {
        if (change.kind().equals("fact")) {
            return entry.map(fact -> names.attribute(fact.attribute()) + " of " + names.technology(fact.technology()))
                    .orElse(change.id());
        }
        return entry.map(one -> one.name() == null ? one.title() : one.name()).orElse(change.id());
    }

    private static @Nullable String href(Changes.Change change, @Nullable String technology) {
        return switch (change.kind()) {
            case "technology" -> "/technologies/" + change.id();
            case "attribute" -> "/attributes/" + change.id();
            case "source" -> "/sources/" + change.id();
            case "case-study" -> "/case-studies/" + change.id();
            case "question" -> "/questions/" + change.id();
            case "fact" -> "/facts/" + change.id();
            default -> technology == null ? null : "/technologies/" + technology;
        };
    }

    private static @Nullable String value(Changes.@Nullable Entry entry) {
        return entry == null || entry.value() == null ? null : Figures.withUnit(entry.value());
    }
}
