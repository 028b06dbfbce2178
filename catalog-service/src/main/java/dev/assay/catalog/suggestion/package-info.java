/// What anybody may tell the editors: that a fact is wrong, or what is missing.
@NullMarked
package dev.assay.catalog.suggestion;

import org.jspecify.annotations.NullMarked;
