/// Edits and proposals, tried through REST.
@NullMarked
package dev.assay.catalog.editing;

import org.jspecify.annotations.NullMarked;
