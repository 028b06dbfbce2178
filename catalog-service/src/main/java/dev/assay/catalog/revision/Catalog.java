package dev.assay.catalog.revision;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The whole catalogue at one revision: immutable, in memory, and what every read is answered from.
public final class Catalog {

    private final Revision revision;
    private final Contents contents;
    private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

    public Catalog(Revision revision, Contents contents) {
        this.revision = revision;
        this.contents = contents;
    }

    public Revision revision() {
        return revision;
    }

    public Contents contents() {
        return contents;
    }

    public <E extends Entry> Entries<E> entries(Class<E> kind) {
        return contents.of(kind);
    }

    /// What a feature works out from the entries, such as an index: made once for each revision, when first asked for.
    ///
    /// @param maker must not ask this catalogue for what it derives itself
    public <D> D derived(Class<D> kind, Function<Contents, D> maker) {
        return kind.cast(derived.computeIfAbsent(kind, _ -> maker.apply(contents)));
    }
}
