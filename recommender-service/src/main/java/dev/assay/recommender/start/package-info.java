/// How the service starts, and with which settings it doesn't.
@NullMarked
package dev.assay.recommender.start;

import org.jspecify.annotations.NullMarked;
