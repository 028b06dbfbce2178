/// The schema, and connections that wait for what other replicas commit.
@NullMarked
package dev.assay.catalog.database;

import org.jspecify.annotations.NullMarked;
