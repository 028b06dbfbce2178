/// JSON as it is read from others and written by this service.
@NullMarked
package dev.assay.recommender.json;

import org.jspecify.annotations.NullMarked;
