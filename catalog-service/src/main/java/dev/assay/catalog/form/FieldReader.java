package dev.assay.catalog.form;

import dev.assay.catalog.revision.Id;
import dev.assay.catalog.revision.PartialDate;
import dev.assay.catalog.revision.Word;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads the fields of one object, and notes each mistake with its place. A field that has a mistake reads as a
/// placeholder, so that reading goes on; who builds something from the fields asks first whether there were mistakes.
public final class FieldReader {

    /// The most characters that names and the like may have.
    public static final int SHORT = 160;
    /// The most characters that sentences may have.
    public static final int LONG = 2000;

    private static final int MOST_DIGITS = 24;

    private final Tree.Mapping object;
    private final String file;
    private final String entry;
    private final String path;
    private final LocalDate today;
    private final Mistakes mistakes;
    private final Set<String> known = new HashSet<>();

    private FieldReader(
            Tree.Mapping object, String file, String entry, String path, LocalDate today, Mistakes mistakes) {
        this.object = object;
        this.file = file;
        this.entry = entry;
        this.path = path;
        this.today = today;
        this.mistakes = mistakes;
    }

    /// A reader of one object.
    ///
    /// @param file  of a bundle; empty for a body
    /// @param entry how to name the object in mistakes
    public static FieldReader of(Tree.Mapping object, String file, String entry, LocalDate today, Mistakes mistakes) {
        return new FieldReader(object, file, entry, "", today, mistakes);
    }

    /// How many mistakes there are so far, in all files.
    public int mistakes() {
        return mistakes.count();
    }

    public boolean has(String field) {
        known.add(field);
        return !isNothing(object.fields().get(field));
    }

    public String text(String field, int most) {
        String text = optionalText(field, most);
        if (text == null && isNothing(object.fields().get(field))) {
            mistake(field, "nothing", "text");
        }
        return text == null ? "" : text;
    }

    @Nullable
    public String optionalText(String field, int most) {
        Tree value = value(field);
        if (value == null) {
            return null;
        }
        // A version or a date without quotes would lose what YAML takes it for: 3.10 is no 3.1.
        if (!(value instanceof Tree.Scalar scalar) || scalar.isNumber() || scalar.isTruth()) {
            mistake(field, value.found(), "text, in quotes where it looks like a number");
            return null;
        }
        return checked(field, scalar.text(), most);
    }

    public String id(String field) {
        String id = text(field, SHORT);
        if (!id.isEmpty() && !Id.isValid(id)) {
            mistake(field, '"' + id + '"', "small letters and digits in groups, with single hyphens between them");
        }
        return id;
    }

    /// The id of something else.
    public String reference(String field, String kind, Predicate<String> exists) {
        String id = id(field);
        refuseUnknown(field, id, kind, exists);
        return id;
    }

    @Nullable
    public String optionalReference(String field, String kind, Predicate<String> exists) {
        return has(field) ? reference(field, kind, exists) : null;
    }

    public List<String> references(String field, String kind, Predicate<String> exists, int least) {
        List<String> ids = texts(field, least);
        for (int at = 0; at < ids.size(); at++) {
            refuseUnknown("%s[%d]".formatted(field, at), ids.get(at), kind, exists);
        }
        return ids;
    }

    public List<String> texts(String field, int least) {
        Tree value = value(field);
        if (value == null && least == 0) {
            return List.of();
        }
        if (!(value instanceof Tree.Sequence list)) {
            mistake(field, value == null ? "nothing" : value.found(), "a list");
            return List.of();
        }
        var texts = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (int at = 0; at < list.items().size(); at++) {
            texts.add(item("%s[%d]".formatted(field, at), list.items().get(at), seen));
        }
        if (list.items().size() < least) {
            mistake(field, "a list of " + list.items().size(), "at least %d".formatted(least));
        }
        return texts;
    }

    /// One text of a list; nothing where it has a mistake, so that those behind it keep their places.
    private String item(String place, Tree item, Set<String> seen) {
        if (!(item instanceof Tree.Scalar scalar) || scalar.isNull()) {
            mistake(place, item.found(), "text");
            return "";
        }
        if (!seen.add(scalar.text())) {
            mistake(place, scalar.found(), "each item once");
            return "";
        }
        return checked(place, scalar.text(), SHORT);
    }

    public <W extends Enum<W> & Word> W word(String field, Class<W> list, W placeholder) {
        String word = text(field, SHORT);
        if (word.isEmpty()) {
            return placeholder;
        }
        return Word.parse(list, word).orElseGet(() -> {
            mistake(field, '"' + word + '"', "one of " + Word.choices(list));
            return placeholder;
        });
    }

    @Nullable
    public BigDecimal optionalNumber(String field) {
        Tree value = value(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Tree.Scalar scalar) || !scalar.isNumber()) {
            mistake(field, value.found(), "a number");
            return null;
        }
        if (scalar.text().length() > MOST_DIGITS) {
            mistake(field, scalar.found(), "a number of at most %d digits".formatted(MOST_DIGITS));
            return null;
        }
        return new BigDecimal(scalar.text());
    }

    public boolean truth(String field) {
        Optional<Boolean> truth = optionalTruth(field);
        if (truth.isEmpty() && isNothing(object.fields().get(field))) {
            mistake(field, "nothing", "true or false");
        }
        return truth.orElse(false);
    }

    public Optional<Boolean> optionalTruth(String field) {
        Tree value = value(field);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof Tree.Scalar scalar) || !scalar.isTruth()) {
            mistake(field, value.found(), "true or false");
            return Optional.empty();
        }
        return Optional.of(scalar.text().equals("true"));
    }

    public String date(String field) {
        String date = optionalDate(field);
        if (date == null && isNothing(object.fields().get(field))) {
            mistake(field, "nothing", PartialDate.FORM);
        }
        return date == null ? "" : date;
    }

    /// A date that is not in the future.
    @Nullable
    public String optionalDate(String field) {
        PartialDate date = partialDate(field);
        if (date != null && date.first().isAfter(today)) {
            mistake(field, date.text(), "a date that is not in the future");
        }
        return date == null ? null : date.text();
    }

    /// A date that what is said in a source may speak of: in the future, too.
    @Nullable
    public String optionalDateOfAnyTime(String field) {
        PartialDate date = partialDate(field);
        return date == null ? null : date.text();
    }

    private @Nullable PartialDate partialDate(String field) {
        Tree value = value(field);
        if (value == null) {
            return null;
        }
        Optional<PartialDate> date = value instanceof Tree.Scalar scalar && !scalar.isNumber()
                ? PartialDate.parse(scalar.text())
                : Optional.empty();
        if (date.isEmpty()) {
            mistake(field, value.found(), PartialDate.FORM);
            return null;
        }
        return date.get();
    }

    @Nullable
    public String optionalAddress(String field) {
        String address = optionalText(field, LONG);
        if (address != null && !isWebAddress(address)) {
            mistake(field, '"' + address + '"', "an http or https address");
        }
        return address;
    }

    public String address(String field) {
        String address = optionalAddress(field);
        if (address == null && isNothing(object.fields().get(field))) {
            mistake(field, "nothing", "an http or https address");
        }
        return address == null ? "" : address;
    }

    /// The object in a field; empty with a mistake, unless it may be absent and is.
    public Optional<FieldReader> object(String field, boolean isOptional) {
        Tree value = value(field);
        if (value == null && isOptional) {
            return Optional.empty();
        }
        if (!(value instanceof Tree.Mapping mapping)) {
            mistake(field, value == null ? "nothing" : value.found(), "an object");
            return Optional.empty();
        }
        return Optional.of(within(mapping, field));
    }

    /// The objects in a list.
    public List<FieldReader> objects(String field) {
        Tree value = value(field);
        if (!(value instanceof Tree.Sequence list)) {
            mistake(field, value == null ? "nothing" : value.found(), "a list");
            return List.of();
        }
        var objects = new ArrayList<FieldReader>();
        for (int at = 0; at < list.items().size(); at++) {
            String place = "%s[%d]".formatted(field, at);
            if (list.items().get(at) instanceof Tree.Mapping mapping) {
                objects.add(within(mapping, place));
            } else {
                mistake(place, list.items().get(at).found(), "an object");
            }
        }
        return objects;
    }

    /// The names of all fields.
    public Set<String> names() {
        return object.fields().keySet();
    }

    public void mistake(String field, String found, String expected) {
        mistakes.add(file, entry, path + field, found, expected);
    }

    /// Notes the fields that nobody asked for.
    public void finish() {
        for (String name : object.fields().keySet()) {
            if (!known.contains(name)) {
                mistake(name, "a field of that name", "none that the format doesn't know");
            }
        }
    }

    private FieldReader within(Tree.Mapping mapping, String field) {
        return new FieldReader(mapping, file, entry, path + field + ".", today, mistakes);
    }

    private @Nullable Tree value(String field) {
        known.add(field);
        Tree value = object.fields().get(field);
        return isNothing(value) ? null : value;
    }

    private static boolean isNothing(@Nullable Tree value) {
        return value == null || (value instanceof Tree.Scalar scalar && scalar.isNull());
    }

    private String checked(String field, String text, int most) {
        TextRule.check(text, most).ifPresent(fault -> mistake(field, fault.found(), fault.expected()));
        return text;
    }

    private void refuseUnknown(String field, String id, String kind, Predicate<String> exists) {
        if (!id.isEmpty() && !exists.test(id)) {
            mistake(field, '"' + id + '"', "the id of a known %s".formatted(kind));
        }
    }

    private static boolean isWebAddress(String text) {
        try {
            var address = new URI(text);
            return ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
