package dev.assay.recommender.feedback;

import dev.assay.recommender.problem.RecommenderRefusal.InvalidFeedback;
import dev.assay.recommender.questionnaire.CheckedSubmission.Mistake;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What one visitor says of one version of a verdict.
///
/// @param subject the path of the verdict: `recommendations/{id}` or `comparisons/{a}-vs-{b}`
/// @param version of the verdict, as whoever shows it tells its versions apart
/// @param visitor a random id that the visitor's browser keeps; nothing else is known of a visitor
/// @param reason why it wasn't helpful
record Feedback(
        String subject,
        String version,
        UUID visitor,
        boolean helpful,
        @Nullable String reason,
        @Nullable String comment) {

    static final Set<String> REASONS =
            Set.of("wrong-fact", "missing-technology", "not-my-case", "hard-to-understand", "other");

    private static final Set<String> FIELDS = Set.of("subject", "version", "visitor", "helpful", "reason", "comment");
    private static final String RECOMMENDATION = "recommendations/";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SUBJECT =
            Pattern.compile("recommendations/" + ID + "|comparisons/[a-z0-9-]{1,200}-vs-[a-z0-9-]{1,200}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9.:_-]{1,60}");

    /// Control characters, halves of characters, and what turns the direction of writing.
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]");

    private static final int LONGEST_COMMENT = 1_000;

    /// Reads a body.
    ///
    /// @throws InvalidFeedback with everything that is wrong with it
    static Feedback read(Map<String, Object> body) {
        List<Mistake> mistakes = new ArrayList<>();
        new TreeSet<>(body.keySet())
                .stream()
                        .filter(field -> !FIELDS.contains(field))
                        .forEach(field ->
                                mistakes.add(new Mistake("/" + Mistake.escaped(field), "is not part of feedback")));
        String subject =
                text(body, "subject", SUBJECT, "must be recommendations/{id} or comparisons/{a}-vs-{b}", mistakes);
        String version =
                text(body, "version", VERSION, "must be 1 to 60 letters, digits, dots, colons, dashes", mistakes);
        String visitor = text(body, "visitor", ID, "must be a UUID", mistakes);
        Object helpful = body.get("helpful");
        if (!(helpful instanceof Boolean)) {
            mistakes.add(new Mistake("/helpful", "must be true or false"));
        }
        Object reason = body.get("reason");
        if (reason != null && (!REASONS.contains(reason) || Boolean.TRUE.equals(helpful))) {
            mistakes.add(new Mistake(
                    "/reason", "must be one of %s, where it wasn't helpful".formatted(new TreeSet<>(REASONS))));
        }
        String comment = comment(body.get("comment"), mistakes);
        if (!mistakes.isEmpty()) {
            throw new InvalidFeedback(mistakes);
        }
        return new Feedback(
                subject, version, UUID.fromString(visitor), Boolean.TRUE.equals(helpful), (String) reason, comment);
    }

    /// The recommendation that it is about, if it is about one.
    @Nullable
    UUID recommendation() {
        return subject.startsWith(RECOMMENDATION) ? UUID.fromString(subject.substring(RECOMMENDATION.length())) : null;
    }

    private static String text(
            Map<String, Object> body, String field, Pattern form, String expected, List<Mistake> mistakes) {
        if (body.get(field) instanceof String text && form.matcher(text).matches()) {
            return text;
        }
        mistakes.add(new Mistake("/" + field, expected));
        return "";
    }

    private static @Nullable String comment(@Nullable Object given, List<Mistake> mistakes) {
        if (given == null) {
            return null;
        }
        if (!(given instanceof String text)) {
            mistakes.add(new Mistake("/comment", "must be a text"));
            return null;
        }
        String composed = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        if (composed.codePointCount(0, composed.length()) > LONGEST_COMMENT) {
            mistakes.add(new Mistake("/comment", "must have at most %d characters".formatted(LONGEST_COMMENT)));
        }
        if (UNPRINTABLE.matcher(composed).find()) {
            mistakes.add(new Mistake("/comment", "must be printable text"));
        }
        return composed.isEmpty() ? null : composed;
    }
}
