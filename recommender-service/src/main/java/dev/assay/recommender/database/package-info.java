/// The schema, and transactions that tell an outage from a mistake.
@NullMarked
package dev.assay.recommender.database;

import org.jspecify.annotations.NullMarked;
