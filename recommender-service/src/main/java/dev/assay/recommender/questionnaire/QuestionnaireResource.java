package dev.assay.recommender.questionnaire;

import dev.assay.recommender.json.EntityTag;
import dev.assay.recommender.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The questions put to a team, for whoever shows them.
@Path("/api/v1/questionnaire")
public class QuestionnaireResource {

    private final String body;
    private final String tag;

    QuestionnaireResource(Questionnaire questionnaire) {
        this.body = Json.write(QuestionnaireView.of(questionnaire));
        this.tag = EntityTag.of(body);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "questionnaire", summary = "The questionnaire, with the rules behind each answer")
    @APIResponse(
            responseCode = "200",
            description = "The questionnaire",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = QuestionnaireView.class)))
    @APIResponse(responseCode = "304", description = "It hasn't changed")
    public RestResponse<String> show(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return EntityTag.respond(body, tag, known);
    }

    /// A questionnaire in REST.
    ///
    /// @param questions each can also be answered with `dont-know`, or left out
    @Schema(name = "Questionnaire")
    record QuestionnaireView(String kind, String version, List<LanguageView> languages, List<QuestionView> questions) {

        static QuestionnaireView of(Questionnaire questionnaire) {
            return new QuestionnaireView(
                    questionnaire.kind(),
                    questionnaire.version(),
                    questionnaire.languages().stream()
                            .map(language -> new LanguageView(language.id(), language.label()))
                            .toList(),
                    questionnaire.questions().stream().map(QuestionView::of).toList());
        }
    }

    /// A programming language that a team can rate from 0 to 4.
    @Schema(name = "Language")
    record LanguageView(String id, String label) {}

    /// A question.
    ///
    /// @param type  one, several (up to `most`) or languages
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
                    question.options().stream()
                            .map(option -> new OptionView(option.id(), option.label(), option.hint(), option.rules()))
                            .toList());
        }
    }

    /// One way to answer, with what it does to the profile.
    @Schema(name = "AnswerOption")
    record OptionView(String id, String label, @Nullable String hint, List<Rule> rules) {}
}
