package dev.assay.catalog.form;

import dev.assay.catalog.problem.CatalogRefusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads the JSON bodies of requests: whatever is wrong with one is refused with its place in it.
@Singleton
public class Forms {

    /// Larger ones are refused before they are read, where their length is announced.
    private static final int MOST_BYTES = 256 * 1024;

    private final Clock clock;

    Forms(Clock clock) {
        this.clock = clock;
    }

    /// Makes something of a body.
    ///
    /// @param reader asks for every field that may be there; what it gives is taken only where it noted no mistake
    /// @throws CatalogRefusal.MalformedBody if the body is no JSON object
    /// @throws CatalogRefusal.FormRefused   with its mistakes, if there are any
    public <T> T read(byte[] body, Function<FieldReader, @Nullable T> reader) {
        return read(object(body), reader);
    }

    /// The same for a body that was parsed already.
    public <T> T read(Tree.Mapping object, Function<FieldReader, @Nullable T> reader) {
        var mistakes = new Mistakes();
        FieldReader fields = FieldReader.of(object, "", "", today(), mistakes);
        T read = reader.apply(fields);
        fields.finish();
        if (mistakes.count() > 0) {
            throw new CatalogRefusal.FormRefused(mistakes.count(), mistakes.first());
        }
        if (read == null) {
            throw new IllegalStateException("Nothing was read, although nothing is wrong");
        }
        return read;
    }

    /// A text that came as a parameter, by the rule for texts.
    public String text(String parameter, @Nullable String text) {
        Map<String, Tree> fields = text == null ? Map.of() : Map.of(parameter, new Tree.Scalar(text, false));
        return read(new Tree.Mapping(fields), read -> read.text(parameter, FieldReader.LONG));
    }

    /// The object that a body is.
    public static Tree.Mapping object(byte[] body) {
        if (body.length > MOST_BYTES) {
            throw new CatalogRefusal.BodyTooLarge(MOST_BYTES);
        }
        try {
            if (JsonReader.read(body) instanceof Tree.Mapping object) {
                return object;
            }
            throw new CatalogRefusal.MalformedBody("The body must be a JSON object.");
        } catch (Unreadable unreadable) {
            throw new CatalogRefusal.MalformedBody("The body can't be read%s: found %s, expected %s."
                    .formatted(
                            unreadable.place().isEmpty() ? "" : " (" + unreadable.place() + ")",
                            unreadable.found(),
                            unreadable.expected()));
        }
    }

    /// The day by which dates lie in the future, in UTC.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
