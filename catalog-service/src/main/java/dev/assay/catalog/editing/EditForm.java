package dev.assay.catalog.editing;

import dev.assay.catalog.form.FieldReader;
import dev.assay.catalog.form.Forms;
import dev.assay.catalog.form.Tree;
import java.util.LinkedHashMap;
import java.util.Set;

/// What stands in the body of an edit beside the entry's own fields.
final class EditForm {

    /// Why: it goes into the history.
    static final String REASON = "reason";

    private EditForm() {}

    /// The reason in a body that holds an entry as well, whose fields are read in their turn.
    static String reason(Forms forms, byte[] body) {
        Tree.Mapping written = Forms.object(body);
        return forms.read(only(REASON, written), EditForm::reason);
    }

    /// The reason in a body that holds nothing else.
    static String reasonAlone(Forms forms, byte[] body) {
        return forms.read(body, EditForm::reason);
    }

    static String reason(FieldReader fields) {
        return fields.text(REASON, FieldReader.LONG);
    }

    private static Tree.Mapping only(String field, Tree.Mapping written) {
        var fields = new LinkedHashMap<>(written.fields());
        fields.keySet().retainAll(Set.of(field));
        return new Tree.Mapping(fields);
    }
}
