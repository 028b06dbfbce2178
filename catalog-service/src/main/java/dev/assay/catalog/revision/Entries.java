package dev.assay.catalog.revision;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All entries of one kind, by id, in the order of their ids.
public final class Entries<E extends Entry> {

    private final NavigableMap<String, E> byId;

    private Entries(NavigableMap<String, E> byId) {
        this.byId = byId;
    }

    /// Entries in any order.
    ///
    /// @throws IllegalArgumentException if two entries have the same id
    public static <E extends Entry> Entries<E> of(Collection<E> entries) {
        var byId = new TreeMap<String, E>();
        for (E entry : entries) {
            if (byId.put(entry.id(), entry) != null) {
                throw new IllegalArgumentException("Two entries have the id " + entry.id());
            }
        }
        return new Entries<>(Collections.unmodifiableNavigableMap(byId));
    }

    /// The same entries with another one, which takes the place of that with its id.
    public Entries<E> with(E entry) {
        var changed = new TreeMap<>(byId);
        changed.put(entry.id(), entry);
        return new Entries<>(Collections.unmodifiableNavigableMap(changed));
    }

    /// The same entries but for the one with an id.
    public Entries<E> without(String id) {
        var changed = new TreeMap<>(byId);
        changed.remove(id);
        return new Entries<>(Collections.unmodifiableNavigableMap(changed));
    }

    /// The same entries without some, and with others.
    Entries<E> with(Entries<E> gone, Entries<E> come) {
        if (gone.size() == 0 && come.size() == 0) {
            return this;
        }
        var changed = new TreeMap<>(byId);
        changed.keySet().removeAll(gone.ids());
        changed.putAll(come.byId);
        return new Entries<>(Collections.unmodifiableNavigableMap(changed));
    }

    public Optional<E> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public boolean contains(String id) {
        return byId.containsKey(id);
    }

    public Set<String> ids() {
        return byId.keySet();
    }

    public Collection<E> all() {
        return byId.values();
    }

    public int size() {
        return byId.size();
    }

    /// The first entries behind an id, which needn't exist.
    ///
    /// @param id null for the first of all
    List<E> after(@Nullable String id, int limit) {
        var behind = id == null ? byId : byId.tailMap(id, false);
        return behind.values().stream().limit(limit).toList();
    }

    /// What isn't in the others just as it is here.
    Stream<E> without(Entries<E> others) {
        return all().stream().filter(entry -> !isSame(entry, others.byId.get(entry.id())));
    }

    /// Most entries are the very same object as in the revision before, which is seen at once.
    @SuppressWarnings("ReferenceEquality") // only ever before the comparison of their values
    private static boolean isSame(Entry one, @Nullable Entry other) {
        return one == other || one.equals(other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Entries<?> that
                        && size() == that.size()
                        && all().stream().allMatch(entry -> isSame(entry, that.byId.get(entry.id()))));
    }

    @Override
    public int hashCode() {
        return byId.hashCode();
    }
}
