@NullMarked
package dev.assay.recommender.start;

import org.jspecify.annotations.NullMarked;
