/// Suggestions, tried through REST.
@NullMarked
package dev.assay.catalog.suggestion;

import org.jspecify.annotations.NullMarked;
