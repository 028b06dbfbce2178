/// Slowing down who asks too often.
@NullMarked
package dev.assay.recommender.throttle;

import org.jspecify.annotations.NullMarked;
