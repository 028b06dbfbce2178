package dev.assay.recommender.replica;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A record of the catalogue's topics that some recommendation was drawn from: written once, so it has no version.
@Entity
@Immutable
@IdClass(CatalogRecordEntity.Key.class)
@Table(name = "catalog_record")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields.
class CatalogRecordEntity {

    @Id
    String topic;

    @Id
    @Column(name = "record_key")
    String key;

    @Id
    long revision;

    String type;

    byte[] data;

    CatalogRecord asRecord() {
        return CatalogRecord.packed(topic, key, revision, type, data);
    }

    static final class Key {

        String topic;
        String key;
        long revision;

        Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && topic.equals(that.topic)
                    && key.equals(that.key)
                    && revision == that.revision;
        }

        @Override
        public int hashCode() {
            return Objects.hash(topic, key, revision);
        }
    }
}
