/// Finds entries by words, forgiving of typos.
@NullMarked
package dev.assay.catalog.search;

import org.jspecify.annotations.NullMarked;
