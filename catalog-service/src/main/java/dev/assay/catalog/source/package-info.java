/// Where facts come from, and what sources concluded.
@NullMarked
package dev.assay.catalog.source;

import org.jspecify.annotations.NullMarked;
