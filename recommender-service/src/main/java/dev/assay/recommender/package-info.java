/// The recommender: from what a team answers to a verdict.
@NullMarked
package dev.assay.recommender;

import org.jspecify.annotations.NullMarked;
