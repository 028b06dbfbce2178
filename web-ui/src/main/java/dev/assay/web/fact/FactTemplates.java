package dev.assay.web.fact;

import dev.assay.web.client.Attribute;
import dev.assay.web.client.Source;
import dev.assay.web.fact.FactAddresses.Evidence;
import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /// A factor with two decimals while it is small.
    static String factor(double factor) {
        return Figures.factor(factor);
    }

    /// The unit at the head of an attribute's figures, unless its name says it.
    static @Nullable String unitBeside(Attribute attribute) {
        return Figures.unitBeside(attribute);
    }

    /// A unit as it stands behind a figure.
    static String unit(String unit) {
        return Figures.unit(unit);
    }

    /// How many there are of what is named in the plural: `1 technology`, `2 technologies`.
    static String amount(int number, String what) {
        return number + " " + Figures.unit(what, Integer.toString(number));
    }

    /// The page of one of a kind that is numbered.
    static String page(String folder, int number) {
        return "/" + folder + "/" + number;
    }

    /// Text as it stands in the query of an address.
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// What is said of an attribute, its levels in words.
    static String inWords(Attribute attribute, String text) {
        return Figures.inWords(attribute, text);
    }

    /// An identifier in words.
    static String words(String identifier) {
        return Figures.words(identifier);
    }

    /// What a sentence such as `Throughput of Flask: from 12 to 40 req/s` is about, which makes a short link.
    static String subject(String sentence) {
        int end = sentence.indexOf(": ");
        return end < 0 ? sentence : sentence.substring(0, end);
    }

    /// What it says of that.
    static String told(String sentence) {
        return sentence.substring(subject(sentence).length());
    }

    /// The qualities in the order of a legend.
    static Quality[] legend() {
        return new Quality[] {Quality.MEASURED, Quality.DERIVED, Quality.STATED, Quality.DOUBTFUL};
    }

    /// How many facts there are, and how many sources that none of them names.
    static String counted(List<Evidence> evidence) {
        int facts = (int) evidence.stream().filter(Evidence::isFact).count();
        return Stream.of(counted(facts, "facts"), counted(evidence.size() - facts, "sources"))
                .filter(some -> !some.isEmpty())
                .collect(Collectors.joining(" and "));
    }

    private static String counted(int number, String what) {
        return number == 0 ? "" : amount(number, what);
    }

    /// True for what may become a link.
    static boolean isWebAddress(String address) {
        return Source.isWebAddress(address);
    }
}
