package dev.assay.catalog.transfer;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.fact.Fact;
import dev.assay.catalog.form.FieldReader;
import dev.assay.catalog.revision.Contents;
import dev.assay.catalog.revision.Entry;
import org.jspecify.annotations.Nullable;

/// One entry as people write it, by the rules that hold for files. A fact names its technology, which in files the name
/// of the file says.
public final class EntryReader {

    private EntryReader() {}

    /// Reads an entry.
    ///
    /// @param known what it may refer to
    /// @return null where a mistake leaves nothing to build
    public static <E extends Entry> @Nullable E read(Class<E> kind, FieldReader fields, Contents known) {
        var references = References.of(known);
        if (kind == Fact.class) {
            String technology = fields.reference("technology", "technology", references.technologies()::contains);
            return kind.cast(new FactReader(technology, references, known.of(Attribute.class)).read(fields));
        }
        EntryReaders.Kind<?> reader = new EntryReaders(references)
                .kinds().stream()
                        .filter(each -> each.type() == kind)
                        .findFirst()
                        .orElseThrow();
        Entry read = reader.reader().apply(fields);
        return read == null ? null : kind.cast(read);
    }
}
