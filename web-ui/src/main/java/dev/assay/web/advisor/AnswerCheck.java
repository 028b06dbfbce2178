package dev.assay.web.advisor;

import dev.assay.web.client.Questionnaire;
import dev.assay.web.shell.Slugs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Checks answers against the questionnaire and puts them into the form in which they are handed in.
final class AnswerCheck {

    private static final List<String> NEW_LANGUAGE = List.of("no", "neutral", "welcome", Answers.DONT_KNOW);
    private static final int BEST_RATING = 4;

    /// Something wrong, with the question and the field where it can be put right.
    record Complaint(String question, String field, String message) {}

    private final Questionnaire questionnaire;
    private final Answers answers;

    AnswerCheck(Questionnaire questionnaire, Answers answers) {
        this.questionnaire = questionnaire;
        this.answers = answers;
    }

    /// What is wrong with the answer to one question; empty if nothing is, or nothing was said.
    Optional<Complaint> complaint(Questionnaire.Item item) {
        if (item.takesLanguages()) {
            return languageComplaint(item);
        }
        if (item.takesLandscape()) {
            return landscapeComplaint(item);
        }
        List<String> values = answers.values(item.id());
        if (values.contains(Answers.DONT_KNOW)) {
            return values.size() == 1
                    ? Optional.empty()
                    : complaint(item, "Choose either “Don’t know” or an answer, not both");
        }
        if (values.stream().anyMatch(value -> item.option(value).isEmpty())) {
            return complaint(item, "Choose from the answers listed");
        }
        int most = item.takesSeveral() && item.most() != null ? item.most() : item.takesSeveral() ? values.size() : 1;
        return values.size() > most
                ? complaint(item, most == 1 ? "Choose one answer" : "Choose up to " + most + " answers")
                : item.type().equals("any-of") ? combinationComplaint(item, values) : Optional.empty();
    }

    private Optional<Complaint> combinationComplaint(Questionnaire.Item item, List<String> values) {
        List<Questionnaire.Option> chosen =
                values.stream().flatMap(value -> item.option(value).stream()).toList();
        for (Questionnaire.Option one : chosen) {
            for (Questionnaire.Option other : chosen) {
                boolean isSameGroup = one.group() != null && one.group().equals(other.group());
                if (!one.id().equals(other.id()) && (one.alone() || isSameGroup)) {
                    return complaint(
                            item, "Choose either “%s” or “%s”, not both".formatted(one.label(), other.label()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Complaint> landscapeComplaint(Questionnaire.Item item) {
        String stacks = answers.value(item.id() + Answers.STACKS);
        if (!stacks.isEmpty()
                && !stacks.equals(Answers.DONT_KNOW)
                && item.option(stacks).isEmpty()) {
            return complaint(item, "Choose from the answers listed");
        }
        boolean badSlug = Stream.concat(
                        listed(item, Answers.EXISTING).stream(), listed(item, Answers.EXCLUDED_TECHNOLOGIES).stream())
                .anyMatch(slug -> !Slugs.isSlug(slug));
        return badSlug
                ? complaint(item, "Name technologies as in their addresses, such as flask or spring-boot")
                : Optional.empty();
    }

    private List<String> listed(Questionnaire.Item item, String part) {
        return answers.listed(item.id() + part);
    }

    private Optional<Map<String, Object>> landscape(Questionnaire.Item item) {
        Map<String, Object> landscape = new LinkedHashMap<>();
        String stacks = answers.value(item.id() + Answers.STACKS);
        if (!stacks.isEmpty()) {
            landscape.put("stacks", stacks);
        }
        listed(item, Answers.EXISTING).stream().findFirst().ifPresent(slug -> landscape.put("existing", slug));
        Map.of("excludedTechnologies", Answers.EXCLUDED_TECHNOLOGIES, "excludedLicences", Answers.EXCLUDED_LICENCES)
                .forEach((name, part) -> {
                    if (!listed(item, part).isEmpty()) {
                        landscape.put(name, listed(item, part));
                    }
                });
        return landscape.isEmpty() ? Optional.empty() : Optional.of(landscape);
    }

    /// True where an answer asks for something that not every candidate may have.
    boolean mayExclude() {
        return questionnaire.questions().stream()
                .anyMatch(item -> !listed(item, Answers.EXCLUDED_TECHNOLOGIES).isEmpty()
                        || !listed(item, Answers.EXCLUDED_LICENCES).isEmpty()
                        || Answers.fieldsOf(item, questionnaire).stream()
                                .flatMap(field -> answers.values(field).stream())
                                .flatMap(value -> item.option(value).stream())
                                .flatMap(option -> option.rules().stream())
                                .anyMatch(rule ->
                                        rule.effect() != null && rule.effect().startsWith("must")));
    }

    /// Everything that is wrong, in the order of the questions.
    List<Complaint> complaints() {
        return questionnaire.questions().stream()
                .flatMap(item -> complaint(item).stream())
                .toList();
    }

    /// The answers as the recommender takes them; what wasn't said is left out. Only for answers without complaints.
    Map<String, Object> handedIn() {
        Map<String, Object> given = new LinkedHashMap<>();
        for (Questionnaire.Item item : questionnaire.questions()) {
            if (item.takesLanguages()) {
                languages(item).ifPresent(languages -> given.put(item.id(), languages));
                continue;
            }
            if (item.takesLandscape()) {
                landscape(item).ifPresent(landscape -> given.put(item.id(), landscape));
                continue;
            }
            List<String> values = answers.values(item.id());
            if (values.isEmpty()) {
                continue;
            }
            boolean asList = item.takesSeveral() && !values.contains(Answers.DONT_KNOW);
            given.put(item.id(), asList ? values : values.getFirst());
        }
        return given;
    }

    private Optional<Complaint> languageComplaint(Questionnaire.Item item) {
        boolean badRating = questionnaire.languages().stream()
                .map(language -> answers.value(item.id() + Answers.RATING + language.id()))
                .anyMatch(value -> !value.isEmpty() && rating(value).isEmpty());
        if (badRating) {
            return complaint(item, "Rate each language from 0 to " + BEST_RATING);
        }
        String welcome = answers.value(item.id() + Answers.NEW_LANGUAGE);
        return welcome.isEmpty() || NEW_LANGUAGE.contains(welcome)
                ? Optional.empty()
                : complaint(item, "Choose from the answers listed");
    }

    private Optional<Map<String, Object>> languages(Questionnaire.Item item) {
        Map<String, Integer> ratings = new LinkedHashMap<>();
        questionnaire
                .languages()
                .forEach(language -> rating(answers.value(item.id() + Answers.RATING + language.id()))
                        .ifPresent(rating -> ratings.put(language.id(), rating)));
        String welcome = answers.value(item.id() + Answers.NEW_LANGUAGE);
        if (ratings.isEmpty() && welcome.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Map.of("ratings", ratings, "newLanguage", welcome.isEmpty() ? Answers.DONT_KNOW : welcome));
    }

    private static Optional<Integer> rating(String value) {
        return value.length() == 1 && value.charAt(0) >= '0' && value.charAt(0) <= '0' + BEST_RATING
                ? Optional.of(value.charAt(0) - '0')
                : Optional.empty();
    }

    private Optional<Complaint> complaint(Questionnaire.Item item, String message) {
        return Optional.of(new Complaint(item.id(), firstField(item), message));
    }

    private String firstField(Questionnaire.Item item) {
        return Answers.fieldsOf(item, questionnaire).getFirst();
    }
}
