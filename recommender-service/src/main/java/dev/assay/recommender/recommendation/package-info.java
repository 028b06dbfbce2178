/// From answers and a closed catalogue to a stored, explained recommendation.
@NullMarked
package dev.assay.recommender.recommendation;

import org.jspecify.annotations.NullMarked;
