package dev.assay.catalog.revision;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The versioned rows of all kinds of entries. Plain JDBC: rows are read a whole table at a time and only ever added or
/// closed, so that there is nothing for an object-relational mapping to track.
@Singleton
class EntryStore {

    private final List<EntryTable<?>> tables;

    EntryStore(@All List<EntryTable<?>> tables) {
        this.tables = List.copyOf(tables);
    }

    /// The current revision with everything that is valid in it; empty before the first.
    Optional<Catalog> current(Connection connection) throws SQLException {
        Optional<Revision> newest = newest(connection);
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        Contents contents = Contents.EMPTY;
        for (EntryTable<?> table : tables) {
            contents = with(contents, table, connection);
        }
        return Optional.of(new Catalog(newest.get(), contents));
    }

    Optional<Revision> newest(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(
                        "select number, published_at, author, reason from revision order by number desc limit 1");
                var rows = query.executeQuery()) {
            return rows.next()
                    ? Optional.of(new Revision(
                            rows.getInt("number"),
                            rows.getObject("published_at", OffsetDateTime.class).toInstant(),
                            rows.getString("author"),
                            rows.getString("reason")))
                    : Optional.empty();
        }
    }

    /// Writes the difference between two contents.
    ///
    /// @return whether there is any; if there isn't, nothing was written
    boolean write(Contents before, Contents after, Revision revision, Connection connection) throws SQLException {
        List<Difference<?>> differences = new ArrayList<>();
        for (EntryTable<?> table : tables) {
            var difference = Difference.of(table, before, after);
            if (!difference.isNone()) {
                differences.add(difference);
            }
        }
        if (differences.isEmpty()) {
            return false;
        }
        insert(revision, connection);
        for (Difference<?> difference : differences) {
            write(difference, revision.number(), connection);
        }
        return true;
    }

    private static <E extends Entry> Contents with(Contents contents, EntryTable<E> table, Connection connection)
            throws SQLException {
        var entries = new ArrayList<E>();
        try (PreparedStatement query = connection.prepareStatement("select %s from %s where valid_to is null"
                        .formatted(String.join(", ", table.columns()), table.name()));
                ResultSet rows = query.executeQuery()) {
            var row = new RowReader(rows);
            while (rows.next()) {
                entries.add(table.read(row));
            }
        }
        return contents.with(table.kind(), Entries.of(entries));
    }

    private static void insert(Revision revision, Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into revision (number, published_at, author, reason) values (?, ?, ?, ?)")) {
            insert.setInt(1, revision.number());
            insert.setObject(2, revision.publishedAt().atOffset(ZoneOffset.UTC));
            insert.setString(3, revision.author());
            insert.setString(4, revision.reason());
            insert.executeUpdate();
        }
    }

    private static <E extends Entry> void write(Difference<E> difference, int revision, Connection connection)
            throws SQLException {
        EntryTable<E> table = difference.table();
        String id = table.columns().getFirst();
        if (!difference.gone().isEmpty()) {
            try (var close = connection.prepareStatement(
                    "update %s set valid_to = ? where %s = any (?) and valid_to is null".formatted(table.name(), id))) {
                close.setInt(1, revision);
                close.setArray(
                        2, connection.createArrayOf("text", difference.gone().toArray()));
                close.executeUpdate();
            }
        }
        if (!difference.come().isEmpty()) {
            try (var insert = connection.prepareStatement("insert into %s (%s, valid_from) values (%s)"
                    .formatted(
                            table.name(),
                            String.join(", ", table.columns()),
                            String.join(
                                    ", ", Collections.nCopies(table.columns().size() + 1, "?"))))) {
                for (E entry : difference.come()) {
                    var row = new RowWriter(insert);
                    table.write(entry, row);
                    row.revision(revision);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }

    /// What has to be closed and added in one table. A changed entry is both.
    private record Difference<E extends Entry>(EntryTable<E> table, Collection<String> gone, Collection<E> come) {

        static <E extends Entry> Difference<E> of(EntryTable<E> table, Contents before, Contents after) {
            Entries<E> old = before.of(table.kind());
            Entries<E> now = after.of(table.kind());
            return new Difference<>(
                    table,
                    old.all().stream()
                            .filter(entry -> !isIn(entry, now))
                            .map(Entry::id)
                            .toList(),
                    now.all().stream().filter(entry -> !isIn(entry, old)).toList());
        }

        boolean isNone() {
            return gone.isEmpty() && come.isEmpty();
        }

        private static <E extends Entry> boolean isIn(E entry, Entries<E> entries) {
            return entries.find(entry.id()).filter(entry::equals).isPresent();
        }
    }
}
