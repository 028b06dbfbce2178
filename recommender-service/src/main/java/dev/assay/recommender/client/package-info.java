/// Who asks.
@NullMarked
package dev.assay.recommender.client;

import org.jspecify.annotations.NullMarked;
