/// What decisions are scored on, as data, and how facts feed it.
@NullMarked
package dev.assay.recommender.criterion;

import org.jspecify.annotations.NullMarked;
