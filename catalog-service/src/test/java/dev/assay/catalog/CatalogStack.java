package dev.assay.catalog;

import dev.assay.local.testing.StackResource;

/// The database and the broker of tests that leave the shipped catalogue as it is. They share one service.
public class CatalogStack extends StackResource {

    public CatalogStack() {
        super("catalog");
    }
}
