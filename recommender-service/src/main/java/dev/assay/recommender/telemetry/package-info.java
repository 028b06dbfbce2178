/// What this service tells of itself: requests, and figures that are sampled.
@NullMarked
package dev.assay.recommender.telemetry;

import org.jspecify.annotations.NullMarked;
