/// What the recommender refuses, and how a refusal looks in HTTP.
@NullMarked
package dev.assay.recommender.problem;

import org.jspecify.annotations.NullMarked;
