package dev.assay.web.advisor;

import dev.assay.web.client.Questionnaire;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One line of all answers: a question, what was answered, and where to change it.
public record GivenAnswer(Questionnaire.Item item, String answer, boolean given, String changeHref) {

    /// All questions in order, answered or not.
    public static List<GivenAnswer> all(Questionnaire questionnaire, Answers answers) {
        return questionnaire.questions().stream()
                .map(item -> {
                    String said = item.takesLanguages()
                            ? languages(questionnaire, item, answers)
                            : item.takesLandscape()
                                    ? landscape(item, answers)
                                    : options(item, answers.values(item.id()));
                    return new GivenAnswer(
                            item,
                            said.isEmpty() ? "Not answered" : said,
                            !said.isEmpty(),
                            answers.address(Integer.toString(item.number())));
                })
                .toList();
    }

    private static String options(Questionnaire.Item item, List<String> values) {
        return values.stream()
                .map(value -> value.equals(Answers.DONT_KNOW)
                        ? "Don’t know"
                        : item.option(value)
                                .map(Questionnaire.Option::label)
                                .orElse("An answer that isn’t listed: " + value))
                .collect(Collectors.joining("; "));
    }

    private static String landscape(Questionnaire.Item item, Answers answers) {
        String existing = answers.value(item.id() + Answers.EXISTING);
        String technologies = String.join(", ", answers.values(item.id() + Answers.EXCLUDED_TECHNOLOGIES));
        String licences = answers.value(item.id() + Answers.EXCLUDED_LICENCES);
        return Stream.of(
                        options(item, answers.values(item.id() + Answers.STACKS)),
                        existing.isBlank() ? "" : "An existing service in " + existing,
                        technologies.isBlank() ? "" : "Not " + technologies,
                        licences.isBlank() ? "" : "No licence " + licences)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String languages(Questionnaire questionnaire, Questionnaire.Item item, Answers answers) {
        String ratings = questionnaire.languages().stream()
                .flatMap(language -> Optional.of(answers.value(item.id() + Answers.RATING + language.id()))
                        .filter(rating -> !rating.isEmpty())
                        .map(rating -> language.label() + " " + rating)
                        .stream())
                .collect(Collectors.joining(", "));
        String welcome = switch (answers.value(item.id() + Answers.NEW_LANGUAGE)) {
            case "no" -> "no new language";
            case "neutral" -> "a new language is neither welcome nor unwelcome";
            case "welcome" -> "a new language is welcome";
            case Answers.DONT_KNOW -> "not known whether a new language is welcome";
            default -> "";
        };
        return ratings.isEmpty() || welcome.isEmpty() ? ratings + welcome : ratings + "; " + welcome;
    }
}
