package dev.assay.catalog.revision;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Answers reads from the current catalogue, or from the revision that the parameter `revision` names, with an entity
/// tag; a client that has the newest answer gets 304, without the answer being made again.
///
/// A tag names the revision and what was asked for, by an identity of the build: the same revision may look different
/// after an upgrade.
@Singleton
public class CatalogReads {

    /// The header that tells the revision an answer rests on, whether it is sent or known already.
    public static final String RESTS_ON = "Catalog-Revision";

    /// The parameter that any read takes.
    static final String REVISION = "revision";

    private final CatalogRevisions revisions;
    private final EntityTags tags;
    private final String build;

    CatalogReads(
            CatalogRevisions revisions,
            EntityTags tags,
            @ConfigProperty(name = "quarkus.application.version") String build) {
        this.revisions = revisions;
        this.tags = tags;
        this.build = build;
    }

    /// The view of the catalogue that is asked for, or 304.
    ///
    /// @param view throws a refusal for what isn't there; refusals have no tag
    public <T> RestResponse<T> answer(UriInfo address, HttpHeaders headers, Function<Catalog, T> view) {
        Catalog catalog = revisions.at(address.getQueryParameters().getFirst(REVISION));
        String tag = tag(
                catalog,
                address.getRequestUri().getRawPath(),
                address.getRequestUri().getRawQuery());
        if (EntityTags.isKnown(tag, headers.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
            return tagged(ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED), tag, catalog);
        }
        return tagged(ResponseBuilder.ok(view.apply(catalog)), tag, catalog);
    }

    /// The same, to be kept as a file that is named by its revision.
    public <T> RestResponse<T> download(
            UriInfo address, HttpHeaders headers, String extension, Function<Catalog, T> view) {
        Catalog catalog = revisions.at(address.getQueryParameters().getFirst(REVISION));
        RestResponse<T> response = answer(address, headers, view);
        response.getHeaders()
                .putSingle(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"assay-catalog-%d.%s\""
                                .formatted(catalog.revision().number(), extension));
        return response;
    }

    /// One entry, or 304. Its tag stays the same for as long as the entry is served as it is, from revision to
    /// revision:
    /// who changes it names in `If-Match` the tag of what they saw.
    ///
    /// @param view throws a refusal for what isn't there; refusals have no tag
    public <T> RestResponse<T> entry(UriInfo address, HttpHeaders headers, Function<Catalog, T> view) {
        Catalog catalog = revisions.at(address.getQueryParameters().getFirst(REVISION));
        T served = view.apply(catalog);
        String tag = tags.of(served);
        if (EntityTags.isKnown(tag, headers.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
            return tagged(ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED), tag, catalog);
        }
        return tagged(ResponseBuilder.ok(served), tag, catalog);
    }

    private static <T> RestResponse<T> tagged(ResponseBuilder<T> response, String tag, Catalog catalog) {
        return response.header(HttpHeaders.ETAG, tag)
                .header(RESTS_ON, catalog.revision().number())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /// Whether a header `If-Match` names the tag with which a path, without parameters, is answered at a revision.
    public boolean match(@Nullable String ifMatch, Catalog catalog, String path) {
        return ifMatch != null
                && Arrays.stream(ifMatch.split(",", -1)).map(String::strip).anyMatch(tag(catalog, path, null)::equals);
    }

    private String tag(Catalog catalog, String path, @Nullable String query) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update(build.getBytes(StandardCharsets.UTF_8));
            hash.update((byte) 0);
            // The publish time tells two catalogues apart that both begin with revision 1.
            hash.update(catalog.revision().publishedAt().toString().getBytes(StandardCharsets.UTF_8));
            hash.update((byte) 0);
            hash.update(path.getBytes(StandardCharsets.UTF_8));
            hash.update((byte) 0);
            hash.update(String.valueOf(query).getBytes(StandardCharsets.UTF_8));
            return "\"r%d-%s\""
                    .formatted(catalog.revision().number(), HexFormat.of().formatHex(hash.digest(), 0, 8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
