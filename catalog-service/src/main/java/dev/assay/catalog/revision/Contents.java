package dev.assay.catalog.revision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All entries of a catalogue, of every kind.
public final class Contents {

    /// A catalogue without any entry.
    public static final Contents EMPTY = new Contents(Map.of());

    private final Map<Class<? extends Entry>, Entries<?>> byKind;

    private Contents(Map<Class<? extends Entry>, Entries<?>> byKind) {
        this.byKind = byKind;
    }

    /// The same contents with the entries of one kind in place of those it had.
    public <E extends Entry> Contents with(Class<E> kind, Entries<E> entries) {
        var changed = new HashMap<>(byKind);
        if (entries.size() == 0) {
            changed.remove(kind);
        } else {
            changed.put(kind, entries);
        }
        return new Contents(Map.copyOf(changed));
    }

    // The map is only ever written by `with`, which pairs a kind with entries of that kind.
    @SuppressWarnings("unchecked")
    public <E extends Entry> Entries<E> of(Class<E> kind) {
        return (Entries<E>) byKind.getOrDefault(kind, Entries.of(List.of()));
    }

    /// What has changed since other contents, by kind and id.
    public List<Change> since(Contents before) {
        return Stream.concat(byKind.keySet().stream(), before.byKind.keySet().stream())
                .distinct()
                .flatMap(kind -> changes(kind, before, this))
                .sorted(Change.IN_ORDER)
                .toList();
    }

    private static <E extends Entry> Stream<Change> changes(Class<E> kind, Contents earlier, Contents later) {
        return Change.between(kind, earlier.of(kind), later.of(kind));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Contents that && byKind.equals(that.byKind);
    }

    @Override
    public int hashCode() {
        return byKind.hashCode();
    }
}
