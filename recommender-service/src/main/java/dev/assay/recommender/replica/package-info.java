/// The catalogue as this service sees it: its own copy, fed by events, held in memory.
@NullMarked
package dev.assay.recommender.replica;

import org.jspecify.annotations.NullMarked;
