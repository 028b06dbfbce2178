package dev.assay.catalog.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.catalog.fact.Bound;
import dev.assay.catalog.fact.Fact;
import dev.assay.catalog.fact.Value;
import dev.assay.catalog.revision.Entry;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Gives entries the form that they have in files: the names and the order of `docs/catalogue.md`, nothing for what
/// isn't known.
@Singleton
class EntryForm {

    private final ObjectMapper json;

    EntryForm(ObjectMapper json) {
        this.json = json;
    }

    /// The fields of an entry. Those of a fact begin with its technology, which in a bundle is the name of the file.
    ObjectNode of(Entry entry) {
        ObjectNode fields = json.valueToTree(entry);
        return entry instanceof Fact fact ? ofFact(fact, fields) : fields;
    }

    private ObjectNode ofFact(Fact fact, ObjectNode fields) {
        ObjectNode form = json.createObjectNode();
        form.set("technology", fields.remove("technology"));
        form.set("id", fields.remove("id"));
        form.set("attribute", fields.remove("attribute"));
        fields.remove("value");
        value(fact.value(), form);
        if (fact.conditions().stated().isEmpty()) {
            fields.remove("conditions");
        }
        if (fact.notStated().isEmpty()) {
            fields.remove("notStated");
        }
        return form.setAll(fields);
    }

    private static void value(Value value, ObjectNode form) {
        switch (value) {
            case Value.Numeric number -> number(number, form);
            case Value.Level level -> form.put("level", level.level());
            case Value.Truth truth -> form.put("bool", truth.value());
            case Value.Text text -> form.put("text", text.text());
            case Value.Missing missing -> form.put("missing", missing.absence().word());
        }
    }

    private static void number(Value.Numeric number, ObjectNode form) {
        if (number.bound() != null || isExact(number)) {
            form.put("value", Objects.requireNonNull(number.bound() == Bound.AT_MOST ? number.high() : number.low()));
        } else {
            form.put("low", number.low());
            form.put("high", number.high());
        }
        if (number.typical() != null) {
            form.put("typical", number.typical());
        }
        if (number.bound() != null) {
            form.put("bound", number.bound().word());
        }
        if (number.approximate()) {
            form.put("approximate", true);
        }
        if (number.unit() != null) {
            form.put("unit", number.unit());
        }
    }

    private static boolean isExact(Value.Numeric number) {
        @Nullable BigDecimal low = number.low();
        @Nullable BigDecimal high = number.high();
        // 1 to 1.0 is printed as an interval, and stays one.
        return low != null
                && high != null
                && low.compareTo(high) == 0
                && low.scale() == high.scale()
                && number.typical() == null;
    }
}
