/// Technologies side by side, with differences only where they can be computed.
@NullMarked
package dev.assay.catalog.comparison;

import org.jspecify.annotations.NullMarked;
