package dev.assay.catalog.fact;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.attribute.ComparableWithin;
import dev.assay.catalog.attribute.ConditionKey;
import dev.assay.catalog.attribute.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Whether two facts of one attribute speak of the same circumstances, and if not, where they part.
public final class Circumstances {

    /// How two facts can be of different circumstances.
    public sealed interface Difference {

        /// Values of this attribute have no order, or none across two facts.
        record NotOrderable() implements Difference {}

        /// They are of two sources, and the attribute can be compared inside one only.
        record OtherSource() implements Difference {}

        /// An essential condition is not stated by both.
        record NotStated(ConditionKey key) implements Difference {}

        /// Both state the condition, and not the same.
        record Differs(ConditionKey key, Object first, Object second) implements Difference {}
    }

    private Circumstances() {}

    /// Between two technologies: what they ran on may differ, as it does by nature.
    public static List<Difference> acrossTechnologies(Attribute attribute, Fact first, Fact second) {
        return differences(attribute, first, second, false);
    }

    /// Between two facts of one technology: every condition that both state has to agree.
    static List<Difference> ofOneTechnology(Attribute attribute, Fact first, Fact second) {
        return differences(attribute, first, second, true);
    }

    private static List<Difference> differences(Attribute attribute, Fact first, Fact second, boolean withSetUp) {
        var differences = new ArrayList<Difference>();
        if (attribute.dataType() == DataType.TEXT || attribute.comparableWithin() == ComparableWithin.NOWHERE) {
            return List.of(new Difference.NotOrderable());
        }
        if (attribute.comparableWithin() == ComparableWithin.SOURCE
                && !first.source().equals(second.source())) {
            differences.add(new Difference.OtherSource());
        }
        Set<ConditionKey> keys = new TreeSet<>(first.conditions().keys());
        keys.addAll(second.conditions().keys());
        keys.addAll(attribute.essentialConditions());
        for (ConditionKey key : keys) {
            boolean isEssential = attribute.essentialConditions().contains(key);
            var one = first.conditions().of(key);
            var other = second.conditions().of(key);
            if (one.isEmpty() || other.isEmpty()) {
                if (isEssential) {
                    differences.add(new Difference.NotStated(key));
                }
            } else if (!one.equals(other) && (isEssential || withSetUp || !key.isSetUp())) {
                differences.add(new Difference.Differs(key, one.get(), other.get()));
            }
        }
        return differences;
    }
}
