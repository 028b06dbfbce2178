@NullMarked
package dev.assay.recommender.telemetry;

import org.jspecify.annotations.NullMarked;
