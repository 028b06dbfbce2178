package dev.assay.recommender.questionnaire;

import dev.assay.recommender.questionnaire.CheckedSubmission.Accepted;
import dev.assay.recommender.questionnaire.CheckedSubmission.Mistake;
import dev.assay.recommender.questionnaire.CheckedSubmission.Refused;
import dev.assay.recommender.questionnaire.Questionnaire.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Checks a filled-in questionnaire, given as the tree of a JSON object: maps, lists, strings, numbers, booleans,
/// nulls. All mistakes are reported at once. Whether candidates exist is a matter of the catalogue and isn't
/// checked here.
public final class SubmissionCheck {

    private static final Pattern SLUG = Pattern.compile("(?!.*-vs-)[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern LICENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+-]{0,59}");
    private static final String A_SLUG = "must be a slug such as \"flask\"";
    private static final String A_LICENCE = "must be an SPDX identifier such as \"MIT\"";
    private static final List<String> LANDSCAPE =
            List.of("stacks", "existing", "excludedTechnologies", "excludedLicences");
    private static final Set<String> POSTED = Set.of("id", "kind", "answers", "candidates");
    private static final int LONGEST_SLUG = 60;
    private static final int MOST_CANDIDATES = 50;

    private final Questionnaire questionnaire;

    public SubmissionCheck(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /// Checks a body that came over REST: it may give an id, the time is now, and what isn't known is a mistake.
    public CheckedSubmission posted(Map<String, ?> body, UUID freshId, Instant now) {
        List<Mistake> mistakes = new ArrayList<>();
        body.keySet().stream()
                .filter(key -> !POSTED.contains(key))
                .forEach(
                        key -> mistakes.add(new Mistake("/" + Mistake.escaped(key), "is not part of a questionnaire")));
        UUID id = body.get("id") == null ? freshId : uuid(body.get("id"), mistakes);
        return check(body, id, now, mistakes);
    }

    /// Checks the data of an event: it carries its id and its time.
    public CheckedSubmission published(Map<String, ?> data) {
        List<Mistake> mistakes = new ArrayList<>();
        UUID id = uuid(data.get("id"), mistakes);
        Instant submittedAt = instant(data.get("submittedAt"), mistakes);
        return check(data, id, submittedAt, mistakes);
    }

    private CheckedSubmission check(
            Map<String, ?> body, @Nullable UUID id, @Nullable Instant submittedAt, List<Mistake> mistakes) {
        Kind kind = body.get("kind") instanceof String named
                ? questionnaire.kind(named).orElse(null)
                : null;
        if (kind == null) {
            mistakes.add(new Mistake(
                    "/kind",
                    "must be one of "
                            + questionnaire.kinds().stream().map(Kind::id).collect(Collectors.joining(", "))));
        }
        Answers answers = answers(kind, body.get("answers"), mistakes);
        List<String> candidates = candidates(body.get("candidates"), mistakes);
        if (!mistakes.isEmpty() || id == null || submittedAt == null || kind == null) {
            return new Refused(mistakes);
        }
        return new Accepted(new Submission(id, kind.id(), answers, candidates, submittedAt));
    }

    private Answers answers(@Nullable Kind kind, @Nullable Object tree, List<Mistake> mistakes) {
        SortedMap<String, Answer> byQuestion = new TreeMap<>();
        if (!(tree instanceof Map<?, ?> answers)) {
            mistakes.add(new Mistake("/answers", "must be an object with an answer for each question"));
            return new Answers(byQuestion);
        }
        answers.forEach((key, given) -> {
            String pointer = "/answers/" + Mistake.escaped(String.valueOf(key));
            Question question = questionnaire.question(String.valueOf(key)).orElse(null);
            if (question == null) {
                mistakes.add(new Mistake(pointer, "is not a question of this questionnaire"));
            } else if (kind != null && !questionnaire.asked(kind.id()).contains(question)) {
                mistakes.add(new Mistake(pointer, "is not asked by the " + kind.id() + " questionnaire"));
            } else if (given != null && !given.equals(Questionnaire.DONT_KNOW)) {
                Answer answer = answer(question, given, pointer, mistakes);
                if (answer != null) {
                    byQuestion.put(question.id(), answer);
                }
            }
        });
        return new Answers(byQuestion);
    }

    private @Nullable Answer answer(Question question, Object given, String pointer, List<Mistake> mistakes) {
        return switch (question.type()) {
            case "several" -> several(question, given, pointer, mistakes);
            case "any-of" -> anyOf(question, given, pointer, mistakes);
            case "landscape" -> landscape(question, given, pointer, mistakes);
            case "languages" -> languages(question, given, pointer, mistakes);
            default -> {
                String option = option(question, given, pointer, mistakes);
                yield option == null ? null : new Answer.One(option);
            }
        };
    }

    private static @Nullable Answer several(Question question, Object given, String pointer, List<Mistake> mistakes) {
        List<String> options = options(question, given, pointer, mistakes);
        int most = question.most() == null ? 1 : question.most();
        if (options.size() > most) {
            mistakes.add(new Mistake(pointer, "takes at most " + most + " options"));
            return null;
        }
        return options.isEmpty() ? null : new Answer.Several(options);
    }

    /// In the order of the question: none of them comes before another.
    private static @Nullable Answer anyOf(Question question, Object given, String pointer, List<Mistake> mistakes) {
        List<String> named = options(question, given, pointer, mistakes);
        List<Option> options = question.options().stream()
                .filter(option -> named.contains(option.id()))
                .toList();
        Map<String, String> byGroup = new HashMap<>();
        for (Option option : options) {
            String at = pointer + "/" + named.indexOf(option.id());
            if (option.alone() && options.size() > 1) {
                mistakes.add(new Mistake(at, "can't be chosen beside others"));
            }
            String before = option.group() == null ? null : byGroup.put(option.group(), option.id());
            if (before != null) {
                mistakes.add(new Mistake(at, "can't be chosen beside " + before));
            }
        }
        return options.isEmpty()
                ? null
                : new Answer.Several(options.stream().map(Option::id).toList());
    }

    /// The distinct options of a list; none where it says "don't know".
    private static List<String> options(Question question, Object given, String pointer, List<Mistake> mistakes) {
        if (!(given instanceof List<?> list)) {
            mistakes.add(new Mistake(pointer, "must be a list of options"));
            return List.of();
        }
        if (list.size() > question.options().size()) {
            mistakes.add(new Mistake(pointer, "has more options than there are"));
            return List.of();
        }
        List<String> options = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Object element = list.get(i);
            if (Questionnaire.DONT_KNOW.equals(element) && list.size() == 1) {
                return List.of();
            }
            String option = option(question, element, pointer + "/" + i, mistakes);
            if (option != null && options.contains(option)) {
                mistakes.add(new Mistake(pointer + "/" + i, "is given twice"));
            } else if (option != null) {
                options.add(option);
            }
        }
        return options;
    }

    private static @Nullable Answer landscape(Question question, Object given, String pointer, List<Mistake> mistakes) {
        if (!(given instanceof Map<?, ?> parts)) {
            mistakes.add(new Mistake(pointer, "must be an object with some of " + String.join(", ", LANDSCAPE)));
            return null;
        }
        for (Object part : parts.keySet()) {
            if (!LANDSCAPE.contains(part)) {
                mistakes.add(new Mistake(
                        pointer + "/" + Mistake.escaped(String.valueOf(part)), "is not part of this answer"));
            }
        }
        Object said = parts.get("stacks");
        String stacks = said == null || said.equals(Questionnaire.DONT_KNOW)
                ? null
                : option(question, said, pointer + "/stacks", mistakes);
        Object existing = parts.get("existing");
        String slug = existing instanceof String text && isSlug(text) ? text : null;
        if (existing != null && slug == null) {
            mistakes.add(new Mistake(pointer + "/existing", A_SLUG));
        }
        SortedSet<String> technologies =
                texts(parts.get("excludedTechnologies"), pointer + "/excludedTechnologies", A_SLUG, mistakes);
        SortedSet<String> licences =
                texts(parts.get("excludedLicences"), pointer + "/excludedLicences", A_LICENCE, mistakes);
        return stacks == null && slug == null && technologies.isEmpty() && licences.isEmpty()
                ? null
                : new Answer.Landscape(stacks, slug, technologies, licences);
    }

    private static SortedSet<String> texts(
            @Nullable Object given, String pointer, String what, List<Mistake> mistakes) {
        SortedSet<String> texts = new TreeSet<>();
        if (given == null) {
            return texts;
        }
        if (!(given instanceof List<?> list) || list.size() > MOST_CANDIDATES) {
            mistakes.add(new Mistake(pointer, "must be a list of at most " + MOST_CANDIDATES));
            return texts;
        }
        for (int i = 0; i < list.size(); i++) {
            boolean isFit = list.get(i) instanceof String text
                    && (what.equals(A_SLUG)
                            ? isSlug(text)
                            : LICENCE.matcher(text).matches());
            if (!isFit) {
                mistakes.add(new Mistake(pointer + "/" + i, what));
            } else if (!texts.add(String.valueOf(list.get(i)))) {
                mistakes.add(new Mistake(pointer + "/" + i, "is named twice"));
            }
        }
        return texts;
    }

    private static boolean isSlug(String text) {
        return text.length() <= LONGEST_SLUG && SLUG.matcher(text).matches();
    }

    private static @Nullable String option(
            Question question, @Nullable Object given, String pointer, List<Mistake> mistakes) {
        if (given instanceof String id && question.option(id).isPresent()) {
            return id;
        }
        String options = String.join(
                ", ", question.options().stream().map(option -> option.id()).toList());
        mistakes.add(new Mistake(pointer, "must be one of " + options + " or " + Questionnaire.DONT_KNOW));
        return null;
    }

    private @Nullable Answer languages(Question question, Object given, String pointer, List<Mistake> mistakes) {
        if (!(given instanceof Map<?, ?> parts)) {
            mistakes.add(new Mistake(pointer, "must be an object with \"ratings\" and \"newLanguage\""));
            return null;
        }
        for (Object part : parts.keySet()) {
            if (!"ratings".equals(part) && !"newLanguage".equals(part)) {
                mistakes.add(new Mistake(
                        pointer + "/" + Mistake.escaped(String.valueOf(part)), "is not part of this answer"));
            }
        }
        SortedMap<String, Integer> ratings = ratings(parts.get("ratings"), pointer + "/ratings", mistakes);
        Object welcome = parts.get("newLanguage");
        String newLanguage = welcome == null || welcome.equals(Questionnaire.DONT_KNOW)
                ? Questionnaire.DONT_KNOW
                : option(question, welcome, pointer + "/newLanguage", mistakes);
        if (ratings.isEmpty()) {
            if (newLanguage != null && !newLanguage.equals(Questionnaire.DONT_KNOW)) {
                mistakes.add(new Mistake(pointer + "/ratings", "must rate at least one language"));
            }
            return null;
        }
        return newLanguage == null ? null : new Answer.Languages(ratings, newLanguage);
    }

    private SortedMap<String, Integer> ratings(@Nullable Object given, String pointer, List<Mistake> mistakes) {
        SortedMap<String, Integer> ratings = new TreeMap<>();
        if (given == null) {
            return ratings;
        }
        if (!(given instanceof Map<?, ?> byLanguage)) {
            mistakes.add(new Mistake(pointer, "must be an object with a rating for each language"));
            return ratings;
        }
        byLanguage.forEach((language, rating) -> {
            String at = pointer + "/" + Mistake.escaped(String.valueOf(language));
            if (questionnaire.language(String.valueOf(language)).isEmpty()) {
                mistakes.add(new Mistake(at, "is not a language of this questionnaire"));
            } else if (!(rating instanceof Integer whole) || whole < 0 || whole > 4) {
                mistakes.add(new Mistake(at, "must be a whole number from 0 to 4"));
            } else {
                ratings.put(String.valueOf(language), whole);
            }
        });
        return ratings;
    }

    private static List<String> candidates(@Nullable Object tree, List<Mistake> mistakes) {
        List<String> candidates = new ArrayList<>();
        if (tree == null) {
            return candidates;
        }
        if (!(tree instanceof List<?> list)) {
            mistakes.add(new Mistake("/candidates", "must be a list of slugs"));
            return candidates;
        }
        if (list.size() == 1 || list.size() > MOST_CANDIDATES) {
            mistakes.add(new Mistake("/candidates", "must be left out, or name 2 to " + MOST_CANDIDATES));
            return candidates;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            String pointer = "/candidates/" + i;
            if (!(list.get(i) instanceof String slug) || !isSlug(slug)) {
                mistakes.add(new Mistake(pointer, A_SLUG));
            } else if (!seen.add(slug)) {
                mistakes.add(new Mistake(pointer, "is named twice"));
            } else {
                candidates.add(slug);
            }
        }
        return candidates.stream().sorted().toList();
    }

    private static @Nullable UUID uuid(@Nullable Object given, List<Mistake> mistakes) {
        // UUID.fromString also takes shortened forms, which wouldn't come back as they were sent.
        if (given instanceof String text && text.length() == 36) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException e) {
                mistakes.add(new Mistake("/id", "must be a UUID"));
                return null;
            }
        }
        mistakes.add(new Mistake("/id", "must be a UUID"));
        return null;
    }

    private static @Nullable Instant instant(@Nullable Object given, List<Mistake> mistakes) {
        if (given instanceof String text) {
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                mistakes.add(new Mistake("/submittedAt", "must be a time such as \"2026-11-21T12:00:00Z\""));
                return null;
            }
        }
        mistakes.add(new Mistake("/submittedAt", "must be a time such as \"2026-11-21T12:00:00Z\""));
        return null;
    }
}
