/// The schema against its entities.
@NullMarked
package dev.assay.catalog.database;

import org.jspecify.annotations.NullMarked;
