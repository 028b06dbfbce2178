package dev.assay.web.advisor;

import dev.assay.web.client.Questionnaire;
import dev.assay.web.shell.Slugs;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a visitor has answered so far, as form fields.
///
/// The answers travel in the address of each page: nothing is stored before they are handed in, and a link resumes.
/// Only fields that the questionnaire knows are kept; their values are as typed, right or wrong.
///
/// @param kind the form of the questionnaire in which they were given
public record Answers(String kind, Map<String, List<String>> fields, List<String> candidates) {

    static final String DONT_KNOW = "dont-know";

    /// Languages have a field each, and one more says whether a new one is welcome.
    static final String RATING = ".rating.";

    static final String NEW_LANGUAGE = ".new-language";

    /// What is there already: an option, a slug, and two lists with commas.
    static final String STACKS = ".stacks";

    static final String EXISTING = ".existing";
    static final String EXCLUDED_TECHNOLOGIES = ".excluded-technologies";
    static final String EXCLUDED_LICENCES = ".excluded-licences";

    private static final int MOST_VALUES = 50;
    private static final int LONGEST_VALUE = 200;

    /// A field with one of its values, to be carried along by a form.
    public record Field(String name, String value) {}

    public Answers {
        fields = Map.copyOf(fields);
        candidates = List.copyOf(candidates);
    }

    static Answers of(Questionnaire questionnaire, MultivaluedMap<String, String> sent) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        questionnaire.questions().stream()
                .flatMap(item -> fieldsOf(item, questionnaire).stream())
                .forEach(field -> {
                    List<String> values = Objects.requireNonNullElse(sent.get(field), List.<String>of()).stream()
                            .filter(value -> !value.isBlank() && value.length() <= LONGEST_VALUE)
                            .distinct()
                            .limit(MOST_VALUES)
                            .toList();
                    if (!values.isEmpty()) {
                        fields.put(field, values);
                    }
                });
        List<String> candidates = Objects.requireNonNullElse(sent.get("candidates"), List.<String>of()).stream()
                .flatMap(value -> List.of(value.split(",", MOST_VALUES)).stream())
                .map(String::strip)
                .filter(Slugs::isSlug)
                .distinct()
                .toList();
        return new Answers(questionnaire.kind(), fields, candidates);
    }

    /// Answers in the form in which the recommender has them, between some candidates.
    public static Answers of(Questionnaire questionnaire, Map<String, Object> given, List<String> candidates) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Questionnaire.Item item : questionnaire.questions()) {
            switch (given.get(item.id())) {
                case null -> {}
                case Map<?, ?> parts
                when item.takesLanguages() -> {
                    put(fields, item.id() + NEW_LANGUAGE, parts.get("newLanguage"));
                    if (parts.get("ratings") instanceof Map<?, ?> ratings) {
                        ratings.forEach((language, rating) -> put(fields, item.id() + RATING + language, rating));
                    }
                }
                case Map<?, ?> parts -> {
                    put(fields, item.id() + STACKS, parts.get("stacks"));
                    put(fields, item.id() + EXISTING, parts.get("existing"));
                    put(fields, item.id() + EXCLUDED_TECHNOLOGIES, listed(parts.get("excludedTechnologies")));
                    put(fields, item.id() + EXCLUDED_LICENCES, listed(parts.get("excludedLicences")));
                }
                case Collection<?> options ->
                    fields.put(item.id(), options.stream().map(String::valueOf).toList());
                case Object one ->
                    put(
                            fields,
                            item.takesLanguages()
                                    ? item.id() + NEW_LANGUAGE
                                    : item.takesLandscape() ? item.id() + STACKS : item.id(),
                            one);
            }
        }
        return new Answers(questionnaire.kind(), fields, candidates);
    }

    private static void put(Map<String, List<String>> fields, String field, @Nullable Object value) {
        if (value != null) {
            fields.put(field, List.of(String.valueOf(value)));
        }
    }

    private static @Nullable String listed(@Nullable Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : null;
    }

    /// The same answers in another form of the questionnaire.
    Answers in(String other) {
        return new Answers(other, fields, candidates);
    }

    /// The names of the fields that hold the answer to one question.
    static List<String> fieldsOf(Questionnaire.Item item, Questionnaire questionnaire) {
        if (item.takesLandscape()) {
            return Stream.of(STACKS, EXISTING, EXCLUDED_TECHNOLOGIES, EXCLUDED_LICENCES)
                    .map(part -> item.id() + part)
                    .toList();
        }
        if (!item.takesLanguages()) {
            return List.of(item.id());
        }
        List<String> names = new ArrayList<>(questionnaire.languages().stream()
                .map(language -> item.id() + RATING + language.id())
                .toList());
        names.add(item.id() + NEW_LANGUAGE);
        return names;
    }

    /// The values of a field, none if it wasn't answered.
    public List<String> values(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /// The values of a field that takes a list with commas.
    public List<String> listed(String field) {
        return values(field).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /// The one value of a field, empty if it wasn't answered.
    public String value(String field) {
        List<String> values = values(field);
        return values.isEmpty() ? "" : values.getFirst();
    }

    /// Everything but the answer to the question at hand, for the hidden fields of its form.
    List<Field> without(Collection<String> asked) {
        return fields.entrySet().stream()
                .filter(field -> !asked.contains(field.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(field -> field.getValue().stream().map(value -> new Field(field.getKey(), value)))
                .toList();
    }

    /// The candidates as one value, empty where all frameworks are.
    public String candidateList() {
        return String.join(",", candidates);
    }

    /// The address of a step with all that was answered.
    public String address(String step) {
        String carried = without(List.of()).stream()
                .map(field -> "&" + encoded(field.name()) + "=" + encoded(field.value()))
                .collect(Collectors.joining());
        String named = candidates.isEmpty() ? "" : "&candidates=" + encoded(candidateList());
        String form = kind.equals(Questionnaire.QUICK) ? "" : "&kind=" + encoded(kind);
        return "/advisor?step=" + step + form + named + carried;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
