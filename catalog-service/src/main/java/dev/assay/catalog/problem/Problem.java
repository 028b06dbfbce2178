package dev.assay.catalog.problem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.assay.catalog.telemetry.TraceParent;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is wrong with a request or with the service (RFC 9457).
///
/// @param type   the kind of problem, a relative address that is the same for all of its kind
/// @param title  the kind of problem in words
/// @param status the HTTP status
/// @param detail what is wrong this time
/// @param errors where it is wrong, if that can be said
/// @param trace  of a fault on this side: the number under which it is logged
@Schema(description = "What is wrong, as RFC 9457 lays it out.")
public record Problem(
        @Schema(examples = "/problems/unknown-technology") String type,
        @Schema(examples = "Unknown technology") String title,
        @Schema(examples = "404") int status,

        @Schema(examples = "There is no technology with the id \"flsk\".")
        String detail,

        @Nullable List<Place> errors,

        @Schema(examples = "4bf92f3577b34da6a3ce929d0e0e4736") @Nullable
        String trace) {

    /// The media type of problems.
    public static final String MEDIA_TYPE = "application/problem+json";

    /// One place where a request is wrong.
    ///
    /// @param parameter the name of a path or query parameter
    /// @param pointer   into the body (RFC 6901), or the file, entry and field of a bundle
    @Schema(name = "ProblemError")
    public record Place(
            @Nullable String parameter, @Nullable String pointer, String detail) {}

    static Problem of(String slug, String title, int status, String detail) {
        return new Problem("/problems/" + slug, title, status, detail, null, null);
    }

    Problem withParameter(String name) {
        return new Problem(type, title, status, detail, List.of(new Place(name, null, detail)), trace);
    }

    Problem withTrace() {
        return new Problem(type, title, status, detail, errors, TraceParent.currentTrace());
    }

    Problem withMistakes(List<Mistake> mistakes) {
        return new Problem(
                type,
                title,
                status,
                detail,
                mistakes.stream()
                        .map(mistake -> new Place(
                                null,
                                mistake.pointer(),
                                "Found %s, expected %s.".formatted(mistake.found(), mistake.expected())))
                        .toList(),
                trace);
    }

    /// Whether asking again later can help.
    @JsonIgnore
    boolean isPassing() {
        return status == 503;
    }
}
