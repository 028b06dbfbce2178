package dev.assay.catalog.transfer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.catalog.fact.Fact;
import dev.assay.catalog.fact.FactOrder;
import dev.assay.catalog.revision.Contents;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Writes contents as the bundle that [BundleReader] makes the same contents of. Equal contents give equal bytes.
@Singleton
class BundleWriter {

    private final EntryForm form;

    BundleWriter(EntryForm form) {
        this.form = form;
    }

    /// The files of a bundle, each written when it is asked for.
    SortedMap<String, Archive.Content> files(Contents contents) {
        var files = new TreeMap<String, Archive.Content>();
        BundleFiles.KINDS.forEach((file, kind) -> files.put(
                file,
                out -> out.write(YamlWriter.write(
                        contents.of(kind).all().stream().map(form::of).toList()))));
        contents.of(Fact.class).all().stream()
                .collect(Collectors.groupingBy(Fact::technology))
                .forEach((technology, facts) ->
                        files.put(BundleFiles.ofFacts(technology), out -> out.write(facts(facts))));
        return files;
    }

    private byte[] facts(Collection<Fact> facts) {
        return YamlWriter.write(facts.stream()
                .sorted(Comparator.comparing(Fact::id, FactOrder.BY_ID))
                .map(this::withoutTechnology)
                .toList());
    }

    private ObjectNode withoutTechnology(Fact fact) {
        return form.of(fact).without("technology");
    }
}
