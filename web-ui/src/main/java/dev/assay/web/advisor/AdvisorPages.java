package dev.assay.web.advisor;

import dev.assay.web.client.Catalog;
import dev.assay.web.client.NotThere;
import dev.assay.web.client.Problem;
import dev.assay.web.client.Questionnaire;
import dev.assay.web.client.Recommender;
import dev.assay.web.client.Refused;
import dev.assay.web.client.Submission;
import dev.assay.web.client.Supposition;
import dev.assay.web.client.Technology;
import dev.assay.web.client.Unavailable;
import io.quarkus.logging.Log;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// The questionnaire: one question a page, a check of all answers, then off to the recommender.
@Path("/advisor")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class AdvisorPages {

    private static final String CHECK = "check";
    private static final String CANDIDATES = "candidates";
    private static final int FEWEST_CANDIDATES = 2;

    @CheckedTemplate(basePath = "advisor", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record StartPage(Questionnaire questionnaire, List<String> candidates, String candidateList, List<Start> presets)
            implements TemplateInstance {}

    /// A preset, with the page on which its answers can be looked through.
    record Start(String name, String text, String href) {}

    @CheckedTemplate(basePath = "advisor", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record QuestionPage(
            Questionnaire questionnaire,
            Questionnaire.Item question,
            Answers answers,
            List<Answers.Field> carried,
            String next,
            String backHref,
            Optional<AnswerCheck.Complaint> complaint,
            List<Choice> technologies,
            Optional<Field> field,
            List<Switch> switches)
            implements TemplateInstance {}

    /// @param next where the choice leads: to the check of all answers, or to the start while nothing is answered
    @CheckedTemplate(basePath = "advisor", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CandidatesPage(
            Answers answers,
            List<Answers.Field> carried,
            List<Choice> technologies,
            String next,
            String backHref,
            boolean tooFew)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "advisor", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CheckPage(
            String kind,
            List<GivenAnswer> given,
            List<String> candidates,
            String candidateList,
            String candidatesHref,
            List<Answers.Field> carried,
            UUID id,
            String backHref,
            Optional<Longer> longer,
            Optional<Field> field,
            List<Fix> fixes,
            boolean recommenderDown)
            implements TemplateInstance {}

    /// A technology that can be named in an answer.
    record Choice(String slug, String name) {}

    /// Another form of the questionnaire, with the page that goes on in it.
    record Switch(String label, int questions, String href) {}

    /// A longer form of the questionnaire, with the page that goes on in it.
    record Longer(int moreQuestions, String href) {}

    /// Something to put right, with the page where that is done.
    record Fix(String message, String href) {}

    private final Recommender recommender;
    private final Catalog catalog;

    AdvisorPages(Recommender recommender, Catalog catalog) {
        this.recommender = recommender;
        this.catalog = catalog;
    }

    @GET
    public RestResponse<TemplateInstance> show(@Context UriInfo uri) {
        MultivaluedMap<String, String> sent = uri.getQueryParameters();
        Questionnaire full = recommender.questionnaire(Questionnaire.FULL);
        Questionnaire questionnaire = full.in(kind(sent));
        // A shorter form keeps what was answered in a longer one, for whoever goes back to it.
        Answers answers = Answers.of(full, sent).in(questionnaire.kind());
        String step = Objects.requireNonNullElse(sent.getFirst("step"), "");
        boolean tooFew = CANDIDATES.equals(sent.getFirst("from"))
                && !answers.candidates().isEmpty()
                && answers.candidates().size() < FEWEST_CANDIDATES;
        if (tooFew) {
            return unprocessable(candidates(answers, true));
        }
        if (step.equals(CANDIDATES)) {
            return RestResponse.ok(candidates(answers, false));
        }
        if (step.isEmpty()) {
            return RestResponse.ok(start(full, answers.candidates()));
        }
        // Whoever comes from a question that was answered wrongly sees that one again.
        Optional<Questionnaire.Item> from = item(questionnaire, sent.getFirst("from"));
        Optional<AnswerCheck.Complaint> complaint = from.flatMap(new AnswerCheck(questionnaire, answers)::complaint);
        if (from.isPresent() && complaint.isPresent()) {
            return unprocessable(question(questionnaire, from.get(), answers, complaint));
        }
        return item(questionnaire, step)
                .<RestResponse<TemplateInstance>>map(
                        item -> RestResponse.ok(question(questionnaire, item, answers, Optional.empty())))
                .orElseGet(() -> RestResponse.ok(check(questionnaire, answers, UUID.randomUUID(), List.of(), false)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> handIn(MultivaluedMap<String, String> sent) {
        Questionnaire full = recommender.questionnaire(Questionnaire.FULL);
        Questionnaire questionnaire = full.in(kind(sent));
        Answers answers = Answers.of(full, sent).in(questionnaire.kind());
        UUID id = id(sent.getFirst("id"));
        var checked = new AnswerCheck(questionnaire, answers);
        List<Fix> fixes = checked.complaints().stream()
                .map(complaint ->
                        new Fix(complaint.message(), changeHref(questionnaire, answers, complaint.question())))
                .toList();
        if (!fixes.isEmpty()) {
            return unprocessable(check(questionnaire, answers, id, fixes, false));
        }
        try {
            recommender.submit(new Submission(id, questionnaire.kind(), checked.handedIn(), answers.candidates()));
            Log.info("Handed in a questionnaire");
        } catch (Refused refused) {
            // Under a used id, other answers need an id of their own.
            UUID next = refused.status() == RestResponse.StatusCode.CONFLICT ? UUID.randomUUID() : id;
            return unprocessable(check(questionnaire, answers, next, fixes(questionnaire, answers, refused), false));
        } catch (Unavailable down) {
            Log.warnf(down, "Answers could not be handed in");
            return ResponseBuilder.<TemplateInstance>create(RestResponse.StatusCode.SERVICE_UNAVAILABLE)
                    .entity(check(questionnaire, answers, id, List.of(), true))
                    .type(MediaType.TEXT_HTML_TYPE)
                    .header("Retry-After", 5)
                    .build();
        }
        return RestResponse.seeOther(URI.create("/recommendations/" + id));
    }

    private StartPage start(Questionnaire full, List<String> candidates) {
        return new StartPage(
                full,
                names(candidates),
                String.join(",", candidates),
                full.presets().stream()
                        .map(preset -> new Start(
                                preset.name(),
                                preset.text(),
                                Answers.of(full, preset.answers(), candidates).address("1")))
                        .toList());
    }

    private static String kind(MultivaluedMap<String, String> sent) {
        return Questionnaire.FULL.equals(sent.getFirst("kind")) ? Questionnaire.FULL : Questionnaire.QUICK;
    }

    private QuestionPage question(
            Questionnaire questionnaire,
            Questionnaire.Item item,
            Answers answers,
            Optional<AnswerCheck.Complaint> complaint) {
        List<Questionnaire.Item> all = questionnaire.questions();
        int at = all.indexOf(item);
        boolean last = at == all.size() - 1;
        return new QuestionPage(
                questionnaire,
                item,
                answers,
                answers.without(Answers.fieldsOf(item, questionnaire)),
                last ? CHECK : Integer.toString(all.get(at + 1).number()),
                at == 0
                        ? startHref(answers)
                        : answers.address(Integer.toString(all.get(at - 1).number())),
                complaint,
                item.takesLandscape() ? choices(namedIn(item, answers)) : List.of(),
                field(questionnaire, answers),
                questionnaire.kinds().stream()
                        .filter(kind -> !kind.id().equals(questionnaire.kind()))
                        .map(kind -> new Switch(
                                kind.label(),
                                kind.questions(),
                                answers.in(kind.id())
                                        .address(Integer.toString(Math.min(item.number(), kind.questions())))))
                        .toList());
    }

    private CandidatesPage candidates(Answers answers, boolean tooFew) {
        boolean isStart = answers.fields().isEmpty();
        return new CandidatesPage(
                answers,
                answers.without(List.of()),
                choices(answers.candidates()),
                isStart ? "" : CHECK,
                isStart ? startHref(answers) : answers.address(CHECK),
                tooFew);
    }

    private static String startHref(Answers answers) {
        return "/advisor" + (answers.candidates().isEmpty() ? "" : "?candidates=" + answers.candidateList());
    }

    /// Who is still in the field, as far as that can be told right now.
    private Optional<Field> field(Questionnaire questionnaire, Answers answers) {
        var checked = new AnswerCheck(questionnaire, answers);
        if (!checked.complaints().isEmpty() || !checked.mayExclude()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Field.of(recommender.score(
                    new Supposition(questionnaire.kind(), checked.handedIn(), answers.candidates(), Map.of()))));
        } catch (Refused | NotThere | Unavailable untold) {
            Log.debugf(untold, "Nobody can say who is still in the field");
            return Optional.empty();
        }
    }

    private static List<String> namedIn(Questionnaire.Item landscape, Answers answers) {
        return Stream.of(Answers.EXISTING, Answers.EXCLUDED_TECHNOLOGIES)
                .flatMap(part -> answers.listed(landscape.id() + part).stream())
                .toList();
    }

    /// All frameworks, and whatever else was named already.
    private List<Choice> choices(List<String> named) {
        try {
            List<Technology> known = catalog.technologies();
            List<String> frameworks = known.stream()
                    .filter(Technology::isFramework)
                    .map(Technology::slug)
                    .toList();
            return Stream.concat(frameworks.stream(), named.stream())
                    .distinct()
                    .map(slug -> new Choice(slug, name(slug, known)))
                    .toList();
        } catch (Unavailable down) {
            // Their slugs can be typed instead.
            return List.of();
        }
    }

    private CheckPage check(
            Questionnaire questionnaire, Answers answers, UUID id, List<Fix> fixes, boolean recommenderDown) {
        return new CheckPage(
                questionnaire.kind(),
                GivenAnswer.all(questionnaire, answers),
                names(answers.candidates()),
                answers.candidateList(),
                answers.address(CANDIDATES),
                answers.without(List.of()),
                id,
                answers.address(
                        Integer.toString(questionnaire.questions().getLast().number())),
                longer(questionnaire, answers),
                recommenderDown ? Optional.empty() : field(questionnaire, answers),
                fixes,
                recommenderDown);
    }

    private static Optional<Longer> longer(Questionnaire questionnaire, Answers answers) {
        int asked = questionnaire.questions().size();
        return questionnaire.kinds().stream()
                .filter(kind -> kind.questions() > asked)
                .findFirst()
                .map(kind -> new Longer(
                        kind.questions() - asked, answers.in(kind.id()).address(Integer.toString(asked + 1))));
    }

    private static List<Fix> fixes(Questionnaire questionnaire, Answers answers, Refused refused) {
        if (refused.errors().isEmpty()) {
            return List.of(new Fix(
                    refused.status() == RestResponse.StatusCode.CONFLICT
                            ? "Other answers were handed in from this page before. Hand these in as a new questionnaire."
                            : "The recommender refused these answers.",
                    "#hand-in"));
        }
        return refused.errors().stream()
                .map(error -> isOfCandidates(error)
                        ? new Fix("Candidates: " + said(error), answers.address(CANDIDATES))
                        : new Fix(said(error), changeHref(questionnaire, answers, question(error))))
                .toList();
    }

    private static String said(Problem.Fault fault) {
        return Objects.requireNonNullElse(fault.detail(), "This answer can’t be used");
    }

    private static boolean isOfCandidates(Problem.Fault fault) {
        return Objects.requireNonNullElse(fault.pointer(), "").startsWith("/candidates");
    }

    /// The question a JSON pointer leads to: `/answers/push`.
    private static String question(Problem.Fault fault) {
        String[] parts = Objects.requireNonNullElse(fault.pointer(), "").split("/", -1);
        return parts.length > 2 && parts[1].equals("answers") ? parts[2] : "";
    }

    private static String changeHref(Questionnaire questionnaire, Answers answers, String question) {
        return questionnaire
                .question(question)
                .map(item -> answers.address(Integer.toString(item.number())))
                .orElse("#hand-in");
    }

    private static Optional<Questionnaire.Item> item(Questionnaire questionnaire, @Nullable String number) {
        return questionnaire.questions().stream()
                .filter(item -> Integer.toString(item.number()).equals(number))
                .findFirst();
    }

    /// A form that lost its id still works; it is merely not protected against being sent twice.
    private static UUID id(@Nullable String given) {
        try {
            return given == null ? UUID.randomUUID() : UUID.fromString(given);
        } catch (IllegalArgumentException notOne) {
            return UUID.randomUUID();
        }
    }

    private List<String> names(List<String> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        try {
            List<Technology> known = catalog.technologies();
            return candidates.stream().map(slug -> name(slug, known)).toList();
        } catch (Unavailable down) {
            // Slugs are good enough to tell candidates apart; the questionnaire doesn't need the catalogue.
            return candidates;
        }
    }

    private static String name(String slug, List<Technology> known) {
        return known.stream()
                .filter(technology -> technology.slug().equals(slug))
                .map(Technology::name)
                .findFirst()
                .orElse(slug);
    }

    private static RestResponse<TemplateInstance> unprocessable(TemplateInstance page) {
        return ResponseBuilder.<TemplateInstance>create(422)
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }
}
