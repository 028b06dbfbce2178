package dev.assay.catalog.technology;

import dev.assay.catalog.revision.EntryTable;
import dev.assay.catalog.revision.RowReader;
import dev.assay.catalog.revision.RowWriter;
import dev.assay.catalog.technology.Technology.FirstRelease;
import dev.assay.catalog.technology.Technology.LatestVersion;
import dev.assay.catalog.technology.Technology.Licence;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Singleton
class TechnologyTable extends EntryTable<Technology> {

    TechnologyTable() {
        super(
                Technology.class,
                "technology",
                List.of(
                        "slug",
                        "name",
                        "kind",
                        "language",
                        "runtime",
                        "tagline",
                        "first_release_date",
                        "first_release_source",
                        "first_release_note",
                        "latest_version",
                        "latest_version_date",
                        "latest_version_source",
                        "licence",
                        "licence_source",
                        "homepage",
                        "repository"));
    }

    @Override
    protected void write(Technology technology, RowWriter row) throws SQLException {
        FirstRelease first = technology.firstRelease();
        row.text(technology.slug())
                .text(technology.name())
                .word(technology.kind())
                .text(technology.language())
                .text(technology.runtime())
                .text(technology.tagline())
                .text(first == null ? null : first.date())
                .text(first == null ? null : first.source())
                .text(first == null ? null : first.note())
                .text(technology.latestVersion().version())
                .text(technology.latestVersion().date())
                .text(technology.latestVersion().source())
                .text(technology.licence().id())
                .text(technology.licence().source())
                .text(technology.homepage())
                .text(technology.repository());
    }

    @Override
    protected Technology read(RowReader row) throws SQLException {
        return new Technology(
                row.text("slug"),
                row.text("name"),
                row.word(TechnologyKind.class, "kind"),
                row.text("language"),
                row.text("runtime"),
                row.text("tagline"),
                firstRelease(row),
                new LatestVersion(
                        row.text("latest_version"),
                        row.optionalText("latest_version_date"),
                        row.text("latest_version_source")),
                new Licence(row.text("licence"), row.text("licence_source")),
                row.optionalText("homepage"),
                row.text("repository"));
    }

    private static @Nullable FirstRelease firstRelease(RowReader row) throws SQLException {
        String date = row.optionalText("first_release_date");
        return date == null
                ? null
                : new FirstRelease(date, row.text("first_release_source"), row.optionalText("first_release_note"));
    }
}
