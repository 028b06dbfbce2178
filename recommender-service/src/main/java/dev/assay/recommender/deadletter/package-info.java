/// Records that can't be processed: set aside with the reason, to be looked at and sent again.
@NullMarked
package dev.assay.recommender.deadletter;

import org.jspecify.annotations.NullMarked;
