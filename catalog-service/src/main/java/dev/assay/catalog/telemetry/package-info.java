/// What this service tells of itself: requests, and figures that are sampled.
@NullMarked
package dev.assay.catalog.telemetry;

import org.jspecify.annotations.NullMarked;
