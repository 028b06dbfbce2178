@NullMarked
package dev.assay.recommender.throttle;

import org.jspecify.annotations.NullMarked;
