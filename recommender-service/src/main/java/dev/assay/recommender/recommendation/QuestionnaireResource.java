package dev.assay.recommender.recommendation;

import dev.assay.recommender.json.EntityTag;
import dev.assay.recommender.json.Json;
import dev.assay.recommender.problem.Problem;
import dev.assay.recommender.problem.RecommenderRefusal.BadParameter;
import dev.assay.recommender.questionnaire.Option;
import dev.assay.recommender.questionnaire.Preset;
import dev.assay.recommender.questionnaire.Question;
import dev.assay.recommender.questionnaire.Questionnaire;
import dev.assay.recommender.questionnaire.Questionnaire.Kind;
import dev.assay.recommender.questionnaire.Rule;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The questions put to a team, for whoever shows them.
@Path("/api/v1/questionnaire")
public class QuestionnaireResource {

    private static final String QUICK = "quick";

    private final Map<String, String> byKind = new LinkedHashMap<>();

    QuestionnaireResource(Questionnaire questionnaire) {
        questionnaire
                .kinds()
                .forEach(kind -> byKind.put(kind.id(), Json.write(QuestionnaireView.of(questionnaire, kind.id()))));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "questionnaire",
            summary = "The questionnaire, with the rules behind each answer, and presets to start from")
    @APIResponse(
            responseCode = "200",
            description = "The questionnaire",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = QuestionnaireView.class)))
    @APIResponse(responseCode = "304", description = "It hasn't changed")
    @APIResponse(
            responseCode = "400",
            description = "There is no such kind",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public RestResponse<String> show(
            @Parameter(description = "`quick` asks the first eight questions, `full` all sixteen")
                    @RestQuery
                    @DefaultValue(QUICK)
                    String kind,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        String body = byKind.get(kind);
        if (body == null) {
            throw new BadParameter("kind", "must be one of " + String.join(", ", byKind.keySet()));
        }
        return EntityTag.respond(body, EntityTag.of(body), known);
    }

    /// A questionnaire in REST.
    ///
    /// @param kinds     the forms in which it can be had; answers to one are answers to the longer ones
    /// @param questions each can also be answered with `dont-know`, or left out
    /// @param presets   their answers are those to the questions of this kind
    @Schema(name = "Questionnaire")
    record QuestionnaireView(
            String kind,
            String version,
            List<Kind> kinds,
            List<LanguageView> languages,
            List<QuestionView> questions,
            List<Preset> presets) {

        static QuestionnaireView of(Questionnaire questionnaire, String kind) {
            List<Question> asked = questionnaire.asked(kind);
            return new QuestionnaireView(
                    kind,
                    questionnaire.version(),
                    questionnaire.kinds(),
                    questionnaire.languages().stream()
                            .map(language -> new LanguageView(language.id(), language.label()))
                            .toList(),
                    asked.stream().map(QuestionView::of).toList(),
                    questionnaire.presets().stream()
                            .map(preset ->
                                    preset.only(asked.stream().map(Question::id).toList()))
                            .toList());
        }
    }

    /// A programming language that a team can rate from 0 to 4.
    @Schema(name = "Language")
    record LanguageView(String id, String label) {}

    /// A question.
    ///
    /// @param type  one; several (up to `most`, the most important first); any-of (as many as hold); languages; or
    ///              landscape
    /// @param rules what any answer to it does to the profile
    @Schema(name = "Question")
    record QuestionView(
            String id,
            int number,
            String text,
            String why,
            String type,
            @Nullable Integer most,
            List<Rule> rules,
            List<OptionView> options) {

        static QuestionView of(Question question) {
            return new QuestionView(
                    question.id(),
                    question.number(),
                    question.text(),
                    question.why(),
                    question.type(),
                    question.most(),
                    question.rules(),
                    question.options().stream().map(OptionView::of).toList());
        }
    }

    /// One way to answer, with what it does to the profile.
    ///
    /// @param group of the options of one group at most one can be chosen
    /// @param alone whether it can't be chosen beside another
    @Schema(name = "AnswerOption")
    record OptionView(
            String id,
            String label,
            @Nullable String hint,
            @Nullable String group,
            @Nullable Boolean alone,
            List<Rule> rules) {

        static OptionView of(Option option) {
            return new OptionView(
                    option.id(),
                    option.label(),
                    option.hint(),
                    option.group(),
                    option.alone() ? Boolean.TRUE : null,
                    option.rules());
        }
    }
}
