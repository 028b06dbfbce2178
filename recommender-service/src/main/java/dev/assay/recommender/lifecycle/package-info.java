/// Waiting and trying again, for as long as the service runs.
@NullMarked
package dev.assay.recommender.lifecycle;

import org.jspecify.annotations.NullMarked;
