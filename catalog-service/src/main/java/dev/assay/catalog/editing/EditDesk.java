package dev.assay.catalog.editing;

import dev.assay.catalog.account.Caller;
import dev.assay.catalog.account.Role;
import dev.assay.catalog.editing.Editing.Published;
import dev.assay.catalog.fact.FactView;
import dev.assay.catalog.fact.Suspicion;
import dev.assay.catalog.problem.CatalogRefusal;
import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.EntityTags;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/// Where edits arrive: those of editors are published, those of contributors go into the queue.
@Singleton
class EditDesk {

    private final Editing editing;
    private final Review review;
    private final EntityTags tags;
    private final Caller caller;

    EditDesk(Editing editing, Review review, EntityTags tags, Caller caller) {
        this.editing = editing;
        this.review = review;
        this.tags = tags;
        this.caller = caller;
    }

    /// What became of an edit that was published.
    ///
    /// @param revision   that the catalogue is at now
    /// @param suspicions what is suspicious about a fact as it is now
    @Schema(name = "PublishedEdit")
    record PublishedView(EntryKind kind, String id, int revision, List<Suspicion> suspicions) {}

    /// Answers 200 or 201 to what was published, 202 to what waits for an editor.
    RestResponse<Object> submit(Edit edit, String reason) {
        return caller.is(Role.EDITOR)
                ? published(editing.publish(edit, reason, caller.name()))
                : proposed(review.propose(edit, reason, caller));
    }

    RestResponse<Object> published(Published published) {
        Operation operation = published.operation();
        EntryKind kind = published.kind();
        Catalog catalog = published.catalog();
        String id = published.id();
        Object served = operation == Operation.WITHDRAW ? null : kind.served(catalog, id);
        var answer = ResponseBuilder.create(operation == Operation.ADD ? Status.CREATED : Status.OK, (Object)
                new PublishedView(
                        kind,
                        id,
                        catalog.revision().number(),
                        served instanceof FactView fact ? fact.suspicions() : List.of()));
        if (operation == Operation.ADD) {
            answer.location(URI.create(kind.address(id)));
        }
        if (served != null) {
            answer.header(HttpHeaders.ETAG, tags.of(served));
        }
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static RestResponse<Object> proposed(Proposal proposal) {
        return ResponseBuilder.create(Status.ACCEPTED, (Object) proposal)
                .location(URI.create("/api/v1/proposals/" + proposal.number()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /// The entity tag that a change names.
    ///
    /// @throws CatalogRefusal.PreconditionMissing if it names none
    static String seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            throw new CatalogRefusal.PreconditionMissing(
                    "Say what you saw: the ETag of what you change, in the header If-Match.");
        }
        return ifMatch;
    }
}
