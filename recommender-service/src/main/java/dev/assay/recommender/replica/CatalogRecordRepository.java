package dev.assay.recommender.replica;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// The records that recommendations were drawn from.
@Singleton
class CatalogRecordRepository implements PanacheRepositoryBase<CatalogRecordEntity, CatalogRecordEntity.Key> {

    /// The newest revision kept completely that isn't above this one.
    Optional<Long> newestKept(String topic, long atMost) {
        return getSession()
                .createSelectionQuery(
                        "select max(revision) from CatalogRecordEntity where topic = :topic and revision <= :atMost",
                        Long.class)
                .setParameter("topic", topic)
                .setParameter("atMost", atMost)
                .uniqueResultOptional();
    }

    void keep(CatalogRecord record) {
        getSession()
                .createMutationQuery("""
                        insert into CatalogRecordEntity (topic, key, revision, type, data)
                        values (:topic, :key, :revision, :type, :data) on conflict do nothing""")
                .setParameter("topic", record.topic())
                .setParameter("key", record.key())
                .setParameter("revision", record.revision())
                .setParameter("type", record.type())
                .setParameter("data", record.packed())
                .executeUpdate();
    }

    /// For each key the newest record that isn't above a revision.
    List<CatalogRecord> at(long revision) {
        return find("""
                        from CatalogRecordEntity record where revision = (select max(revision) from CatalogRecordEntity other
                            where other.topic = record.topic and other.key = record.key and other.revision <= ?1)""", revision).stream().map(CatalogRecordEntity::asRecord).toList();
    }
}
