package dev.assay.catalog.technology;

import dev.assay.catalog.revision.EntryEntity;
import dev.assay.catalog.revision.Word;
import dev.assay.catalog.technology.Technology.FirstRelease;
import dev.assay.catalog.technology.Technology.LatestVersion;
import dev.assay.catalog.technology.Technology.Licence;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "technology")
@AttributeOverride(name = "versionId.id", column = @Column(name = "slug"))
class TechnologyEntity extends EntryEntity<Technology> {

    private String name;
    private String kind;
    private String language;
    private String runtime;
    private String tagline;
    private @Nullable String firstReleaseDate;
    private @Nullable String firstReleaseSource;
    private @Nullable String firstReleaseNote;
    private String latestVersion;
    private @Nullable String latestVersionDate;
    private String latestVersionSource;
    private String licence;
    private String licenceSource;
    private @Nullable String homepage;
    private String repository;

    /// For Hibernate, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    TechnologyEntity() {}

    TechnologyEntity(Technology technology, int validFrom) {
        super(technology, validFrom);
        FirstRelease first = technology.firstRelease();
        name = technology.name();
        kind = technology.kind().word();
        language = technology.language();
        runtime = technology.runtime();
        tagline = technology.tagline();
        firstReleaseDate = first == null ? null : first.date();
        firstReleaseSource = first == null ? null : first.source();
        firstReleaseNote = first == null ? null : first.note();
        latestVersion = technology.latestVersion().version();
        latestVersionDate = technology.latestVersion().date();
        latestVersionSource = technology.latestVersion().source();
        licence = technology.licence().id();
        licenceSource = technology.licence().source();
        homepage = technology.homepage();
        repository = technology.repository();
    }

    @Override
    protected Technology entry() {
        return new Technology(
                id(),
                name,
                Word.require(TechnologyKind.class, kind),
                language,
                runtime,
                tagline,
                firstRelease(),
                new LatestVersion(latestVersion, latestVersionDate, latestVersionSource),
                new Licence(licence, licenceSource),
                homepage,
                repository);
    }

    private @Nullable FirstRelease firstRelease() {
        return firstReleaseDate == null || firstReleaseSource == null
                ? null
                : new FirstRelease(firstReleaseDate, firstReleaseSource, firstReleaseNote);
    }
}
