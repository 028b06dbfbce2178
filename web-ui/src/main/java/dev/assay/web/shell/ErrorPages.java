package dev.assay.web.shell;

import dev.assay.web.client.Erased;
import dev.assay.web.client.NotThere;
import dev.assay.web.client.Unavailable;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.logging.Log;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.providers.serialisers.ServerFormUrlEncodedProvider;
import org.jspecify.annotations.Nullable;

/// The pages that people see when something isn't there or doesn't work.
class ErrorPages {

    private static final List<String> FORM_READERS =
            List.of(FormData.class.getPackageName(), ServerFormUrlEncodedProvider.class.getName());

    @CheckedTemplate(basePath = "shell", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ErrorPage(
            int status,
            String title,
            String message,
            String advice,
            @Nullable String trace) implements TemplateInstance {}

    @ServerExceptionMapper
    RestResponse<TemplateInstance> map(NotFoundException missing) {
        return page(
                404,
                "Page not found",
                "There is no page at this address.",
                "If you typed it, check the spelling; if you followed a link, what it led to may have been withdrawn.");
    }

    @ServerExceptionMapper
    RestResponse<TemplateInstance> map(NotThere missing) {
        return page(
                404,
                "Not known here",
                "Neither the catalogue nor a recommendation has what this address names.",
                "It may have been withdrawn, or the address is misspelt. The list of technologies shows what there is.");
    }

    @ServerExceptionMapper
    RestResponse<TemplateInstance> map(Erased erased) {
        return page(
                410,
                "Erased",
                "What was at this address is deleted for good, with the answers behind it.",
                "Answer the questions again for a new result.");
    }

    @ServerExceptionMapper
    RestResponse<TemplateInstance> map(BadAddress bad) {
        return page(400, bad.title(), bad.explanation(), bad.advice());
    }

    @ServerExceptionMapper
    RestResponse<TemplateInstance> map(BodyLimit.Refused tooMuch) {
        return page(
                tooMuch.status(),
                "Too much at once",
                String.valueOf(tooMuch.getMessage()),
                "Go back: what you typed is still in the form. Shorten the longest text, and send it again.");
    }

    @ServerExceptionMapper
    RestResponse<TemplateInstance> map(Unavailable down) {
        Log.warnf(down, "Answered 503: %s", down.getMessage());
        return switch (down.service()) {
            case CATALOG ->
                unavailable(
                        "The catalogue isn’t available",
                        "This page shows facts from the catalogue, and the service that keeps them fails or doesn’t answer.",
                        "Nothing is lost. Reload the page in a moment.");
            case RECOMMENDER ->
                unavailable(
                        "The recommender isn’t available",
                        "Verdicts, results and the questionnaire come from a service that fails or doesn’t answer right now.",
                        "Nothing is lost. Reload the page in a moment. The comparisons still work.");
        };
    }

    @ServerExceptionMapper
    RestResponse<TemplateInstance> map(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        return status < 500
                ? page(
                        status,
                        "That didn’t work",
                        "The request can’t be answered as it was sent.",
                        "Go back and try another way, or start from the first page.")
                : broken(refused);
    }

    @ServerExceptionMapper
    RestResponse<TemplateInstance> map(RuntimeException failed) {
        return isUnreadableForm(failed) ? unreadable() : broken(failed);
    }

    /// A form in a character set that nobody knows.
    @ServerExceptionMapper
    RestResponse<TemplateInstance> map(UnsupportedEncodingException unknown) {
        return unreadable();
    }

    private static RestResponse<TemplateInstance> unreadable() {
        return page(
                400,
                "That can’t be read",
                "What was sent isn’t written as forms are.",
                "Go back, and send the form from its own page.");
    }

    /// Whether it was thrown while a form was read, before anything of ours was called. The framework
    /// has no exception of its own for encodings such as `%zz`, character sets that nobody knows, and
    /// very many fields.
    private static boolean isUnreadableForm(RuntimeException failed) {
        List<String> callers = Arrays.stream(failed.getStackTrace())
                .map(StackTraceElement::getClassName)
                .toList();
        return callers.stream().noneMatch(caller -> caller.startsWith("dev.assay."))
                && callers.stream().anyMatch(caller -> FORM_READERS.stream().anyMatch(caller::startsWith));
    }

    private static RestResponse<TemplateInstance> broken(Exception failed) {
        Log.error("A page failed", failed);
        SpanContext span = Span.current().getSpanContext();
        return ResponseBuilder.<TemplateInstance>create(500)
                .entity(new ErrorPage(
                        500,
                        "Something broke on our side",
                        "The page could not be made. The failure was logged.",
                        "Reload the page in a moment.",
                        span.isValid() ? span.getTraceId() : null))
                .type(MediaType.TEXT_HTML_TYPE)
                .header("Cache-Control", "no-store")
                .build();
    }

    private static RestResponse<TemplateInstance> unavailable(String title, String message, String advice) {
        return builder(503, title, message, advice).header("Retry-After", 5).build();
    }

    private static RestResponse<TemplateInstance> page(int status, String title, String message, String advice) {
        return builder(status, title, message, advice).build();
    }

    private static ResponseBuilder<TemplateInstance> builder(int status, String title, String message, String advice) {
        return ResponseBuilder.<TemplateInstance>create(status)
                .entity(new ErrorPage(status, title, message, advice, null))
                .type(MediaType.TEXT_HTML_TYPE)
                .header("Cache-Control", "no-store");
    }
}
