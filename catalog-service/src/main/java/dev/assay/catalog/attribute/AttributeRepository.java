package dev.assay.catalog.attribute;

import dev.assay.catalog.revision.EntryRepository;
import jakarta.inject.Singleton;

@Singleton
class AttributeRepository extends EntryRepository<Attribute, AttributeEntity> {

    AttributeRepository() {
        super(Attribute.class, AttributeEntity::new);
    }
}
