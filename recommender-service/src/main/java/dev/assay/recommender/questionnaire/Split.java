package dev.assay.recommender.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The two parts that answers hold where their work can be separated, each with the answers that are its own.
///
/// - Models in a service of their own, or two things built of which one is models: the second part is the models.
/// - Two other things built: one part each.
/// - Requests that wait beside requests that compute: the second part computes.
///
/// What waits, what clients connect to and what a frontend shares belongs to the first part; what computes and
/// Python code to the second. Of two other things built, a real-time app holds the connections; all else was
/// answered for both. Each part answers for itself that it has none of what is the other's.
public record Split(Part first, Part second) {

    /// One part.
    ///
    /// @param name as it stands after "for"
    public record Part(String name, Answers answers) {}

    private static final String BUILDING = "building";
    private static final String TIME_SPENT = "time-spent";
    private static final String PYTHON_CODE = "python-code";
    private static final String CONNECTIONS = "open-connections";
    private static final String PUSH = "push";
    private static final String MODELS = "ml-results";
    private static final String REAL_TIME = "real-time";
    private static final Answer NONE = new Answer.One("none");

    /// Empty where the answers hold one part.
    public static Optional<Split> of(Questionnaire questionnaire, Answers answers) {
        List<String> built = answers.to(BUILDING) instanceof Answer.Several(var options) ? options : List.of();
        boolean isOwnService = isOne(answers, PYTHON_CODE, "separate-service");
        boolean isBoth = isOne(answers, TIME_SPENT, "both");
        if (isOwnService || (built.size() == 2 && built.contains(MODELS))) {
            return Optional.of(models(questionnaire, answers, built));
        }
        if (built.size() == 2) {
            return Optional.of(twoThings(questionnaire, answers, built.getFirst(), built.getLast()));
        }
        return isBoth ? Optional.of(waitingAndComputing(answers)) : Optional.empty();
    }

    private static Split models(Questionnaire questionnaire, Answers answers, List<String> built) {
        List<String> rest = built.stream().filter(Predicate.not(MODELS::equals)).toList();
        Split behind = waitingAndComputing(answers);
        SortedMap<String, Answer> first = copy(behind.first().answers());
        SortedMap<String, Answer> second = copy(behind.second().answers());
        if (rest.isEmpty()) {
            first.remove(BUILDING);
        } else {
            first.put(BUILDING, new Answer.Several(rest));
        }
        second.put(BUILDING, new Answer.Several(List.of(MODELS)));
        if (isOne(answers, PYTHON_CODE, "separate-service")) {
            second.put(PYTHON_CODE, new Answer.One("same-process"));
        }
        return new Split(
                new Part(
                        rest.size() == 1 ? label(questionnaire, rest.getFirst()) : "all but the models",
                        new Answers(first)),
                new Part("the models", new Answers(second)));
    }

    private static Split twoThings(Questionnaire questionnaire, Answers answers, String one, String other) {
        SortedMap<String, Answer> first = copy(answers);
        SortedMap<String, Answer> second = copy(answers);
        first.put(BUILDING, new Answer.Several(List.of(one)));
        second.put(BUILDING, new Answer.Several(List.of(other)));
        if (one.equals(REAL_TIME)) {
            holdsNoConnections(second);
        } else if (other.equals(REAL_TIME)) {
            holdsNoConnections(first);
        }
        return new Split(
                new Part(label(questionnaire, one), new Answers(first)),
                new Part(label(questionnaire, other), new Answers(second)));
    }

    private static Split waitingAndComputing(Answers answers) {
        SortedMap<String, Answer> first = copy(answers);
        SortedMap<String, Answer> second = copy(answers);
        if (isOne(answers, TIME_SPENT, "both")) {
            first.put(TIME_SPENT, new Answer.One("waiting"));
            second.put(TIME_SPENT, new Answer.One("computing"));
        }
        first.put(PYTHON_CODE, NONE);
        holdsNoConnections(second);
        second.put("frontend", NONE);
        return new Split(
                new Part("requests that wait", new Answers(first)),
                new Part("requests that compute", new Answers(second)));
    }

    private static void holdsNoConnections(SortedMap<String, Answer> answers) {
        answers.put(PUSH, NONE);
        answers.remove(CONNECTIONS);
    }

    private static SortedMap<String, Answer> copy(Answers answers) {
        return new TreeMap<>(answers.byQuestion());
    }

    private static boolean isOne(Answers answers, String question, String option) {
        return answers.to(question) instanceof Answer.One(String chosen) && chosen.equals(option);
    }

    private static String label(Questionnaire questionnaire, String option) {
        return questionnaire
                .question(BUILDING)
                .flatMap(question -> question.option(option))
                .map(chosen -> "\u201c" + chosen.label() + "\u201d")
                .orElse(option);
    }
}
