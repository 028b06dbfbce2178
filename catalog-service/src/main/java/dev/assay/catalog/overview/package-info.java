/// The catalogue as a whole: its revision and its size.
@NullMarked
package dev.assay.catalog.overview;

import org.jspecify.annotations.NullMarked;
