package dev.assay.catalog.transfer;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.fact.Fact;
import dev.assay.catalog.form.FieldReader;
import dev.assay.catalog.form.Mistakes;
import dev.assay.catalog.form.Tree;
import dev.assay.catalog.form.Unreadable;
import dev.assay.catalog.form.YamlReader;
import dev.assay.catalog.problem.CatalogRefusal;
import dev.assay.catalog.revision.Contents;
import dev.assay.catalog.revision.Entries;
import dev.assay.catalog.revision.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Makes contents of a bundle, or a list of everything that is wrong with it: form, values, references.
/// One file is read after the other, so that of all that is written memory only ever holds what one
/// file says.
final class BundleReader {

    private final Bundle bundle;
    private final LocalDate today;
    private final Mistakes mistakes = new Mistakes();

    private BundleReader(Bundle bundle, LocalDate today) {
        this.bundle = bundle;
        this.today = today;
    }

    /// @param today no date of the bundle may lie after it
    /// @throws CatalogRefusal.BundleRefused with its mistakes, if there are any
    static Contents read(Bundle bundle, LocalDate today) {
        var reader = new BundleReader(bundle, today);
        reader.checkNames();
        Contents contents = reader.contents();
        if (reader.mistakes.count() > 0) {
            throw new CatalogRefusal.BundleRefused(reader.mistakes.count(), reader.mistakes.first());
        }
        return contents;
    }

    private void checkNames() {
        for (String file : bundle.files().keySet()) {
            if (!BundleFiles.ALL.contains(file) && BundleFiles.technology(file).isEmpty()) {
                mistakes.add(
                        file,
                        "",
                        "",
                        "a file of that name",
                        "one of %s, or facts/<slug>.yaml".formatted(BundleFiles.ALL));
            }
        }
        for (String file : BundleFiles.ALL) {
            if (!bundle.files().containsKey(file)) {
                mistakes.add(file, "", "", "no such file", "it to be there");
            }
        }
    }

    /// The objects in a file, as far as it can be read.
    private List<Tree.Mapping> objects(String file, Mistakes found) {
        byte[] bytes = bundle.files().get(file);
        if (bytes == null) {
            return List.of();
        }
        try {
            if (!(YamlReader.read(bytes) instanceof Tree.Sequence list)) {
                found.add(file, "", "", "something else", "a list of entries");
                return List.of();
            }
            var objects = new ArrayList<Tree.Mapping>();
            for (int at = 0; at < list.items().size(); at++) {
                if (list.items().get(at) instanceof Tree.Mapping object) {
                    objects.add(object);
                } else {
                    found.add(
                            file, "number " + (at + 1), "", list.items().get(at).found(), "an object");
                }
            }
            return objects;
        } catch (Unreadable unreadable) {
            found.add(file, unreadable.place(), "", unreadable.found(), unreadable.expected());
            return List.of();
        }
    }

    private Contents contents() {
        var references = new References(
                ids(BundleFiles.TECHNOLOGIES, "slug"),
                ids(BundleFiles.ATTRIBUTES, "id"),
                ids(BundleFiles.SOURCES, "id"),
                ids(BundleFiles.USE_CASES, "id"));
        var parts = new EntryReaders(references);
        Contents contents = Contents.EMPTY;
        for (EntryReaders.Kind<?> kind : parts.kinds()) {
            contents = with(contents, kind);
        }
        return contents.with(Fact.class, facts(references, contents));
    }

    private <E extends Entry> Contents with(Contents contents, EntryReaders.Kind<E> kind) {
        return contents.with(
                kind.type(), Entries.of(unique(read(kind.file(), kind.idField(), kind.reader()), new HashSet<>())));
    }

    private Entries<Fact> facts(References references, Contents contents) {
        var ids = new HashSet<String>();
        var all = new ArrayList<Fact>();
        for (String file : bundle.files().keySet()) {
            if (BundleFiles.technology(file).isEmpty()) {
                continue;
            }
            String technology = BundleFiles.technology(file).get();
            if (!references.technologies().contains(technology)) {
                mistakes.add(file, "", "", "facts of " + technology, "a technology of that slug in technologies.yaml");
            }
            var reader = new FactReader(technology, references, contents.of(Attribute.class));
            all.addAll(unique(read(file, "id", reader::read), ids));
        }
        return Entries.of(all);
    }

    /// Reads the entries of one file; those with mistakes are left out.
    private <E extends Entry> List<Read<E>> read(
            String file, String idField, Function<FieldReader, @Nullable E> reader) {
        var read = new ArrayList<Read<E>>();
        List<Tree.Mapping> objects = objects(file, mistakes);
        for (int at = 0; at < objects.size(); at++) {
            String name = name(objects.get(at), idField, at);
            int before = mistakes.count();
            FieldReader fields = FieldReader.of(objects.get(at), file, name, today, mistakes);
            E entry = reader.apply(fields);
            fields.finish();
            if (entry != null && mistakes.count() == before) {
                read.add(new Read<>(file, entry));
            }
        }
        return read;
    }

    /// An entry and the file that it is from.
    private record Read<E extends Entry>(String file, E entry) {}

    private <E extends Entry> List<E> unique(List<Read<E>> read, Set<String> known) {
        var unique = new ArrayList<E>();
        for (Read<E> each : read) {
            String id = each.entry().id();
            if (known.add(id)) {
                unique.add(each.entry());
            } else {
                mistakes.add(each.file(), id, "id", "an id that another entry has", "an id of its own");
            }
        }
        return unique;
    }

    private static String name(Tree.Mapping object, String idField, int at) {
        return object.fields().get(idField) instanceof Tree.Scalar id
                        && !id.text().isBlank()
                        && id.text().length() <= 120
                ? id.text()
                : "number " + (at + 1);
    }

    /// The ids that entries of a file claim, whatever else may be wrong with these: a reference to a broken entry is no
    /// second mistake.
    private Set<String> ids(String file, String idField) {
        var ids = new HashSet<String>();
        // What is wrong with the file is noted when its entries are read.
        for (Tree.Mapping object : objects(file, new Mistakes())) {
            if (object.fields().get(idField) instanceof Tree.Scalar id) {
                ids.add(id.text());
            }
        }
        return ids;
    }
}
