package dev.assay.web.fact;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;

/// What templates may ask for by `fact:`.
@TemplateExtension(namespace = "fact")
class FactTemplates {

    /// A number with separators.
    static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// The day of a moment given as ISO 8601 text.
    static String day(String moment) {
        int time = moment.indexOf('T');
        return time < 0 ? moment : moment.substring(0, time);
    }

    /// The page with all facts of one technology on one attribute.
    static String address(String technology, String attribute) {
        return FactView.address(technology, attribute);
    }

    /// The page of one of a kind.
    static String page(String folder, String id) {
        return "/" + folder + "/" + id;
    }

    /// An identifier in words.
    static String words(String identifier) {
        return Figures.words(identifier);
    }

    /// The qualities in the order of a legend.
    static Quality[] legend() {
        return new Quality[] {Quality.MEASURED, Quality.DERIVED, Quality.STATED, Quality.DOUBTFUL};
    }
}
