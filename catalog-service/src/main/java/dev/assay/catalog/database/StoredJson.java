package dev.assay.catalog.database;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Unremovable;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.hibernate.type.format.FormatMapper;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;

/// JSON columns are written and read like the JSON that the service answers with: numbers keep their digits. Whole ones
/// are read as `Long`, as they were written, or else Hibernate would find every row changed that has one.
class StoredJson {

    @Produces
    @Singleton
    @Unremovable
    @JsonFormat
    @PersistenceUnitExtension
    FormatMapper mapper(ObjectMapper json) {
        return new JacksonJsonFormatMapper(json.copy().enable(DeserializationFeature.USE_LONG_FOR_INTS));
    }
}
