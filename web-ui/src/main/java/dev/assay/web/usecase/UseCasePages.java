package dev.assay.web.usecase;

import dev.assay.web.advisor.Answers;
import dev.assay.web.client.NotThere;
import dev.assay.web.client.Questionnaire;
import dev.assay.web.client.Recommendation;
import dev.assay.web.client.Recommender;
import dev.assay.web.client.UseCase;
import dev.assay.web.ready.Ready;
import dev.assay.web.recommendation.ResultView;
import dev.assay.web.recommendation.Results;
import dev.assay.web.shell.Slugs;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;

/// All use cases, and each of them with the ranking under it, for people.
@Path("/use-cases")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class UseCasePages {

    @CheckedTemplate(basePath = "usecase", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record UseCasesPage(List<UseCase.Summary> presets, List<UseCase.Summary> others, int revision)
            implements TemplateInstance {}

    /// @param startHref the questionnaire, filled in with what the use case stands for
    @CheckedTemplate(basePath = "usecase", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record UseCasePage(UseCase useCase, ResultView result, String startHref) implements TemplateInstance {}

    private final Recommender recommender;
    private final Results results;

    UseCasePages(Recommender recommender, Results results) {
        this.recommender = recommender;
        this.results = results;
    }

    @GET
    @Ready
    public TemplateInstance list() {
        UseCase.Index index = recommender.useCases();
        return new UseCasesPage(
                index.useCases().stream()
                        .filter(useCase -> useCase.preset() != null)
                        .toList(),
                index.useCases().stream()
                        .filter(useCase -> useCase.preset() == null)
                        .toList(),
                index.revision());
    }

    @GET
    @Path("/{id}")
    @Ready
    public TemplateInstance show(@RestPath String id) {
        UseCase useCase = recommender.useCase(Slugs.checked(id));
        if (useCase.verdict() == null) {
            throw new NotThere("A use case without a verdict");
        }
        return new UseCasePage(useCase, results.withEvidence(useCase.standing()), startHref(useCase));
    }

    /// Languages are the team's own to say: a use case rates them all alike.
    private String startHref(UseCase useCase) {
        Questionnaire questionnaire = recommender.questionnaire(Questionnaire.FULL);
        Recommendation.Answered answered = useCase.questionnaire();
        Map<String, Object> answers = new HashMap<>(answered == null ? Map.of() : answered.answers());
        questionnaire.questions().stream()
                .filter(Questionnaire.Item::takesLanguages)
                .forEach(item -> answers.remove(item.id()));
        return Answers.of(questionnaire, answers, List.of()).address("1");
    }
}
