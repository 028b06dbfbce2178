package dev.assay.recommender.replica;

import dev.assay.recommender.database.Packing;

/// A record of the catalogue's topics as it came: what a closed revision was put together from, and can be again.
/// Its data are held packed.
final class CatalogRecord {

    private final String topic;
    private final String key;
    private final long revision;
    private final String type;
    private final byte[] packed;

    private CatalogRecord(String topic, String key, long revision, String type, byte... packed) {
        this.topic = topic;
        this.key = key;
        this.revision = revision;
        this.type = type;
        this.packed = packed;
    }

    static CatalogRecord of(String topic, String key, long revision, String type, byte... data) {
        return new CatalogRecord(topic, key, revision, type, Packing.small(data));
    }

    static CatalogRecord packed(String topic, String key, long revision, String type, byte... packed) {
        return new CatalogRecord(topic, key, revision, type, packed.clone());
    }

    String topic() {
        return topic;
    }

    String key() {
        return key;
    }

    /// That of the catalogue with which this state came to be.
    long revision() {
        return revision;
    }

    /// As in `dev.assay.technology.changed.v1`.
    String type() {
        return type;
    }

    byte[] packed() {
        return packed.clone();
    }

    byte[] data() {
        return Packing.unpack(packed);
    }
}
