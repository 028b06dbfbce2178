package dev.assay.catalog.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.catalog.event.CatalogRevisionPublishedV1.Newest;
import dev.assay.catalog.outbox.Outbox;
import dev.assay.catalog.outbox.OutgoingEvent;
import dev.assay.catalog.revision.Announcer;
import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.Contents;
import dev.assay.catalog.revision.Revision;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Tells other services of a publish: first what became of each technology that it touched, by its own card, its facts,
/// or an attribute or source that these need; then, in one message, that this was all.
@Singleton
class CatalogAnnouncer implements Announcer {

    private final Outbox outbox;
    private final ObjectMapper json;

    CatalogAnnouncer(Outbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    @Override
    public void announce(Contents before, Catalog after, Connection connection) throws SQLException {
        Revision revision = after.revision();
        // States of both carry the new number, so that equal ones are untouched.
        Map<String, TechnologyChangedV1> old = TechnologyChangedV1.states(before, revision.number());
        Map<String, TechnologyChangedV1> now = TechnologyChangedV1.states(after.contents(), revision.number());
        var events = new ArrayList<OutgoingEvent>();
        for (var state : now.entrySet()) {
            if (!state.getValue().equals(old.get(state.getKey()))) {
                events.add(changed(state.getKey(), state.getValue()));
                remember(state.getKey(), revision, false, connection);
            }
        }
        for (String slug : old.keySet()) {
            if (!now.containsKey(slug)) {
                events.add(OutgoingEvent.of(TechnologyChangedV1.TOPIC, slug, TechnologyChangedV1.TYPE, null));
                remember(slug, revision, true, connection);
            }
        }
        events.add(published(revision, newest(connection)));
        outbox.append(events, connection);
    }

    private OutgoingEvent changed(String slug, TechnologyChangedV1 state) throws SQLException {
        return OutgoingEvent.of(TechnologyChangedV1.TOPIC, slug, TechnologyChangedV1.TYPE, written(state));
    }

    private OutgoingEvent published(Revision revision, List<Newest> technologies) throws SQLException {
        return OutgoingEvent.of(
                CatalogRevisionPublishedV1.TOPIC,
                CatalogRevisionPublishedV1.KEY,
                CatalogRevisionPublishedV1.TYPE,
                written(new CatalogRevisionPublishedV1(
                        revision.number(), revision.publishedAt(), revision.reason(), technologies)));
    }

    private static void remember(String slug, Revision revision, boolean withdrawn, Connection connection)
            throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into technology_announcement (slug, revision, withdrawn) values (?, ?, ?)")) {
            insert.setString(1, slug);
            insert.setInt(2, revision.number());
            insert.setBoolean(3, withdrawn);
            insert.executeUpdate();
        }
    }

    private static List<Newest> newest(Connection connection) throws SQLException {
        var newest = new ArrayList<Newest>();
        try (var query = connection.prepareStatement("select slug, revision from (select distinct on (slug) slug,"
                        + " revision, withdrawn from technology_announcement order by slug, revision desc) newest"
                        + " where not withdrawn order by slug collate \"C\"");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                newest.add(new Newest(rows.getString("slug"), rows.getInt("revision")));
            }
        }
        return newest;
    }

    private String written(Object data) throws SQLException {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException unwritable) {
            throw new SQLException(unwritable);
        }
    }
}
