package dev.assay.catalog;

/// The same for tests that write to the catalogue, whatever revision the others have left it at.
public class EditedCatalogStack extends CatalogStack {}
