package dev.assay.recommender.questionnaire;

import dev.assay.recommender.questionnaire.CheckedSubmission.Accepted;
import dev.assay.recommender.questionnaire.CheckedSubmission.Mistake;
import dev.assay.recommender.questionnaire.CheckedSubmission.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Checks a filled-in questionnaire, given as the tree of a JSON object: maps, lists, strings, numbers, booleans,
/// nulls. All mistakes are reported at once. Whether candidates exist is a matter of the catalogue and isn't
/// checked here.
public final class SubmissionCheck {

    private static final Pattern SLUG = Pattern.compile("(?!.*-vs-)[a-z0-9]+(-[a-z0-9]+)*");
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
                .forEach(key -> mistakes.add(new Mistake("/" + escaped(key), "is not part of a questionnaire")));
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
        if (!questionnaire.kind().equals(body.get("kind"))) {
            mistakes.add(new Mistake("/kind", "must be \"" + questionnaire.kind() + "\""));
        }
        Answers answers = answers(body.get("answers"), mistakes);
        List<String> candidates = candidates(body.get("candidates"), mistakes);
        if (!mistakes.isEmpty() || id == null || submittedAt == null) {
            return new Refused(mistakes);
        }
        return new Accepted(new Submission(id, questionnaire.kind(), answers, candidates, submittedAt));
    }

    private Answers answers(@Nullable Object tree, List<Mistake> mistakes) {
        SortedMap<String, Answer> byQuestion = new TreeMap<>();
        if (!(tree instanceof Map<?, ?> answers)) {
            mistakes.add(new Mistake("/answers", "must be an object with an answer for each question"));
            return new Answers(byQuestion);
        }
        answers.forEach((key, given) -> {
            String pointer = "/answers/" + escaped(String.valueOf(key));
            Question question = questionnaire.question(String.valueOf(key)).orElse(null);
            if (question == null) {
                mistakes.add(new Mistake(pointer, "is not a question of this questionnaire"));
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
            case "languages" -> languages(question, given, pointer, mistakes);
            default -> {
                String option = option(question, given, pointer, mistakes);
                yield option == null ? null : new Answer.One(option);
            }
        };
    }

    private static @Nullable Answer several(Question question, Object given, String pointer, List<Mistake> mistakes) {
        if (!(given instanceof List<?> list)) {
            mistakes.add(new Mistake(pointer, "must be a list of options"));
            return null;
        }
        int most = question.most() == null ? 1 : question.most();
        if (list.size() > most) {
            mistakes.add(new Mistake(pointer, "takes at most " + most + " options"));
            return null;
        }
        List<String> options = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Object element = list.get(i);
            if (Questionnaire.DONT_KNOW.equals(element) && list.size() == 1) {
                return null;
            }
            String option = option(question, element, pointer + "/" + i, mistakes);
            if (option != null && options.contains(option)) {
                mistakes.add(new Mistake(pointer + "/" + i, "is given twice"));
            } else if (option != null) {
                options.add(option);
            }
        }
        return options.isEmpty() ? null : new Answer.Several(options);
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
                mistakes.add(new Mistake(pointer + "/" + escaped(String.valueOf(part)), "is not part of this answer"));
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
            String at = pointer + "/" + escaped(String.valueOf(language));
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
            if (!(list.get(i) instanceof String slug)
                    || slug.length() > LONGEST_SLUG
                    || !SLUG.matcher(slug).matches()) {
                mistakes.add(new Mistake(pointer, "must be a slug such as \"flask\""));
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

    /// A key as a step of a JSON pointer.
    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
