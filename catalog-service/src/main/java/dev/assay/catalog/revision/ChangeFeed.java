package dev.assay.catalog.revision;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dev.assay.catalog.problem.CatalogRefusal;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// The newest revisions as an Atom feed (RFC 4287): one entry each, with what it changed.
@Path("/api/v1/changes.atom")
@Produces(ChangeFeed.ATOM)
@Tag(name = "Revisions")
public class ChangeFeed {

    static final String ATOM = "application/atom+xml";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final int REVISIONS = 30;
    private static final int CHANGES = 100;

    private final CatalogReads reads;
    private final StoredCatalog stored;
    private final RevisionRepository revisions;

    ChangeFeed(CatalogReads reads, StoredCatalog stored, RevisionRepository revisions) {
        this.reads = reads;
        this.stored = stored;
        this.revisions = revisions;
    }

    @GET
    @Operation(
            operationId = "feedChanges",
            summary = "The newest 30 revisions as an Atom feed",
            description = "Each entry has who published it, why, and the first 100 changes. Addresses are relative.")
    @APIResponse(responseCode = "200", description = "An Atom feed", content = @Content(mediaType = ATOM))
    public RestResponse<String> feed(@Context UriInfo address, @Context HttpHeaders headers) {
        return reads.answer(
                address,
                headers,
                catalog -> written(revisions.upTo(catalog.revision().number(), REVISIONS)));
    }

    private String written(List<Revision> newest) {
        Revision first = revisions.find(1).orElseThrow(() -> new CatalogRefusal.Unknown("revision", "1"));
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            element(xml, "id", urn(first, 0));
            element(xml, "title", "Changes of the catalogue");
            element(xml, "updated", newest.getFirst().publishedAt().toString());
            link(xml, "self", "changes.atom");
            var touched = stored.touched(
                    newest.getLast().number() - 1, newest.getFirst().number());
            for (Revision revision : newest) {
                entry(xml, revision, first, touched.getOrDefault(revision.number(), List.of()));
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private static void entry(XMLStreamWriter xml, Revision revision, Revision first, List<Touched> changes)
            throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", urn(first, revision.number()));
        element(xml, "title", "Revision %d: %s".formatted(revision.number(), revision.reason()));
        element(xml, "updated", revision.publishedAt().toString());
        xml.writeStartElement("author");
        element(xml, "name", revision.author());
        xml.writeEndElement();
        link(xml, "alternate", "revisions/%d/changes".formatted(revision.number()));
        element(xml, "summary", counts(changes));
        element(xml, "content", listed(changes));
        xml.writeEndElement();
    }

    /// `1 case study changed, 12 facts added`.
    private static String counts(List<Touched> changes) {
        return changes.stream()
                .collect(groupingBy(Touched::kind, TreeMap::new, groupingBy(Touched::change, TreeMap::new, counting())))
                .entrySet()
                .stream()
                .flatMap(kind -> kind.getValue().entrySet().stream()
                        .map(of -> counted(of.getValue(), kind.getKey(), of.getKey())))
                .collect(joining(", "));
    }

    private static String counted(long count, String kind, ChangeKind change) {
        String noun = kind.replace('-', ' ');
        String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return "%d %s %s".formatted(count, count == 1 ? noun : plural, change.word());
    }

    private static String listed(List<Touched> changes) {
        String shown = changes.stream()
                .limit(CHANGES)
                .map(change -> "%s: %s %s".formatted(change.change().word(), change.kind(), change.id()))
                .collect(joining("\n"));
        return changes.size() > CHANGES ? "%s\nand %d more".formatted(shown, changes.size() - CHANGES) : shown;
    }

    /// Stays the same for ever, and differs from those of every other catalogue, which began at another time.
    private static String urn(Revision first, int number) {
        byte[] name = "%s %d".formatted(first.publishedAt(), number).getBytes(StandardCharsets.UTF_8);
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
