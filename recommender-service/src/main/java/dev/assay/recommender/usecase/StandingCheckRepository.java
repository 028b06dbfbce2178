package dev.assay.recommender.usecase;

import dev.assay.recommender.json.Json;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// What became of the verdicts of use cases, revision by revision.
@Singleton
class StandingCheckRepository implements PanacheRepositoryBase<StandingCheckEntity, Long> {

    private static final Sort NEWEST_FIRST = Sort.descending("revision");

    /// The newest revision that was looked at.
    Optional<Long> newest() {
        return findAll(NEWEST_FIRST).firstResultOptional().map(check -> check.revision);
    }

    /// The newest first.
    List<VerdictChanges.Check> newest(int most) {
        return findAll(NEWEST_FIRST).page(0, most).stream()
                .map(check -> new VerdictChanges.Check(
                        check.revision,
                        check.fromRevision,
                        check.checkedAt,
                        List.of(Json.read(check.moved, VerdictChanges.Moved[].class))))
                .toList();
    }

    /// Keeps one, unless another replica was faster.
    void keep(VerdictChanges.Check check) {
        getSession()
                .createNativeMutationQuery("""
                        insert into standing_check (revision, from_revision, moved, checked_at)
                        values (:revision, :from, :moved, :at) on conflict (revision) do nothing""")
                .setParameter("revision", check.revision())
                .setParameter("from", check.fromRevision(), Long.class)
                .setParameter("moved", Json.write(check.moved()))
                .setParameter("at", check.checkedAt())
                .executeUpdate();
    }
}
