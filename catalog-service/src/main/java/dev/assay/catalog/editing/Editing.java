package dev.assay.catalog.editing;

import dev.assay.catalog.editing.Edit.Add;
import dev.assay.catalog.editing.Edit.AddFact;
import dev.assay.catalog.editing.Edit.Correct;
import dev.assay.catalog.editing.Edit.Deprecate;
import dev.assay.catalog.editing.Edit.Withdraw;
import dev.assay.catalog.fact.Fact;
import dev.assay.catalog.fact.FactNumbers;
import dev.assay.catalog.form.Forms;
import dev.assay.catalog.form.Tree;
import dev.assay.catalog.problem.CatalogRefusal;
import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.Contents;
import dev.assay.catalog.revision.EntityTags;
import dev.assay.catalog.revision.Entry;
import dev.assay.catalog.revision.Id;
import dev.assay.catalog.revision.Publisher;
import dev.assay.catalog.transfer.EntryReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/// Publishes edits: each is held against the catalogue as it is when its turn comes, and is one revision.
@ApplicationScoped
public class Editing {

    private static final Logger LOG = Logger.getLogger(Editing.class);

    private final Publisher publisher;
    private final FactNumbers numbers;
    private final EntityTags tags;
    private final Forms forms;

    Editing(Publisher publisher, FactNumbers numbers, EntityTags tags, Forms forms) {
        this.publisher = publisher;
        this.numbers = numbers;
        this.tags = tags;
        this.forms = forms;
    }

    /// What an edit makes of the catalogue.
    ///
    /// @param id of the entry that it is about
    record Edited(String id, Contents contents) {}

    /// What became of an edit.
    record Published(Operation operation, EntryKind kind, String id, Catalog catalog) {}

    /// Publishes an edit.
    ///
    /// @throws CatalogRefusal if it has mistakes, if what it changes isn't what its author saw, or if other entries
    ///                        rest on what it takes away
    @Transactional
    Published publish(Edit edit, String reason, String author) {
        var id = new AtomicReference<String>();
        var publication = publisher.publish(
                current -> {
                    Edited edited = apply(edit, reason, current.orElseThrow(CatalogRefusal.NotLoaded::new));
                    id.set(edited.id());
                    return edited.contents();
                },
                author,
                reason);
        Catalog catalog = publication.catalog();
        LOG.infof(
                "%s published revision %d: %s %s %s",
                author,
                catalog.revision().number(),
                Operation.of(edit).word(),
                edit.kind().word(),
                id.get());
        return new Published(Operation.of(edit), edit.kind(), Objects.requireNonNull(id.get()), catalog);
    }

    /// What a catalogue would be after an edit.
    Edited apply(Edit edit, String reason, Catalog current) {
        Contents before = current.contents();
        return switch (edit) {
            case Add(EntryKind kind, String id, String entry) -> {
                if (kind.has(before, id)) {
                    throw new CatalogRefusal.Stale("The %s \"%s\" is there already.".formatted(kind.word(), id));
                }
                yield put(kind, id, Forms.object(bytes(entry)), before);
            }
            case AddFact(String entry) -> {
                Tree.Mapping fact = Forms.object(bytes(entry));
                yield put(EntryKind.FACT, nextId(fact), fact, before);
            }
            case Correct(EntryKind kind, String id, String entry, String ifMatch) -> {
                requireAsSeen(kind, id, ifMatch, current);
                Edited edited = put(kind, id, Forms.object(bytes(entry)), before);
                Dependants.requireFitting(kind, id, edited.contents());
                yield edited;
            }
            case Withdraw(EntryKind kind, String id, String ifMatch) -> {
                requireAsSeen(kind, id, ifMatch, current);
                Dependants.requireNone(kind, id, before);
                yield new Edited(id, kind.without(before, id));
            }
            case Deprecate(String id, String ifMatch) -> {
                requireAsSeen(EntryKind.FACT, id, ifMatch, current);
                Fact fact = (Fact) EntryKind.FACT.find(before, id);
                yield new Edited(id, EntryKind.FACT.with(before, fact.deprecated(reason)));
            }
        };
    }

    private Edited put(EntryKind kind, String id, Tree.Mapping written, Contents before) {
        Entry entry = forms.read(named(kind, id, written), fields -> {
            fields.has(EditForm.REASON);
            Entry read = EntryReader.read(kind.type(), fields, before);
            if (read != null && !read.id().equals(id)) {
                fields.mistake(kind.idField(), '"' + read.id() + '"', '"' + id + '"');
            }
            return read;
        });
        return new Edited(id, kind.with(before, entry));
    }

    /// What was written, with the id where it was left out, for the address has it.
    private static Tree.Mapping named(EntryKind kind, String id, Tree.Mapping written) {
        var fields = new LinkedHashMap<>(written.fields());
        fields.putIfAbsent(kind.idField(), new Tree.Scalar(id, false));
        return new Tree.Mapping(fields);
    }

    private String nextId(Tree.Mapping fact) {
        String technology = idIn(fact, "technology");
        String attribute = idIn(fact, "attribute");
        return "%s-%s-%d".formatted(technology, attribute, numbers.next(technology, attribute));
    }

    /// What a field says; a stand-in where it says no id, which is a mistake that reading finds as well.
    private static String idIn(Tree.Mapping fact, String field) {
        return fact.fields().get(field) instanceof Tree.Scalar id && Id.isValid(id.text()) ? id.text() : "unknown";
    }

    private void requireAsSeen(EntryKind kind, String id, String ifMatch, Catalog current) {
        if (!tags.match(ifMatch, kind.served(current, id))) {
            throw new CatalogRefusal.Stale("The %s \"%s\" is not what you saw; read it again."
                    .formatted(kind.word().replace('-', ' '), id));
        }
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
