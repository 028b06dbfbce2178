package dev.assay.web.feedback;

import dev.assay.web.client.Feedback;
import dev.assay.web.client.Recommender;
import dev.assay.web.client.Refused;
import dev.assay.web.shell.BadAddress;
import dev.assay.web.shell.Site;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Takes whether a verdict was helpful, and leads back to it.
///
/// A visitor is a random id in a cookie that scripts can't read, set by the first thing that is said.
@Path("/feedback")
@RunOnVirtualThread
public class FeedbackForm {

    private static final String VISITOR = "assay-visitor";
    private static final Pattern SUBJECT = Pattern.compile("(recommendations|comparisons)/([a-z0-9-]{1,400})");

    private final Recommender recommender;
    private final Site site;

    FeedbackForm(Recommender recommender, Site site) {
        this.recommender = recommender;
        this.site = site;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> take(
            @CookieParam(VISITOR) @Nullable String known,
            @RestForm @Nullable String subject,
            @RestForm @Nullable String version,
            @RestForm boolean helpful,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String comment) {
        Matcher named = SUBJECT.matcher(subject == null ? "" : subject);
        if (!named.matches() || version == null) {
            throw unusable();
        }
        UUID visitor = visitor(known);
        try {
            recommender.giveFeedback(new Feedback(
                    named.group(), version, visitor, helpful, helpful ? null : reason, printable(comment)));
        } catch (Refused refused) {
            throw unusable();
        }
        String page = named.group(1).equals("comparisons") ? "compare" : named.group(1);
        return ResponseBuilder.<Void>create(RestResponse.Status.SEE_OTHER)
                .location(URI.create("/" + page + "/" + named.group(2) + "?thanked=true#helpful"))
                .cookie(new NewCookie.Builder(VISITOR)
                        .value(visitor.toString())
                        .path("/feedback")
                        .maxAge(Math.toIntExact(Duration.ofDays(365).toSeconds()))
                        .httpOnly(true)
                        .secure(site.isSecure())
                        .sameSite(NewCookie.SameSite.LAX)
                        .build())
                .build();
    }

    private static UUID visitor(@Nullable String known) {
        try {
            return known == null ? UUID.randomUUID() : UUID.fromString(known);
        } catch (IllegalArgumentException notOne) {
            return UUID.randomUUID();
        }
    }

    /// A form sends its line ends with carriage returns.
    private static @Nullable String printable(@Nullable String comment) {
        return comment == null ? null : comment.replace("\r\n", "\n");
    }

    private static BadAddress unusable() {
        return new BadAddress(
                "That can’t be taken",
                "What was said doesn’t belong to a verdict, or is longer than 1,000 characters.",
                "Go back, and say it again from the page of the verdict.");
    }
}
