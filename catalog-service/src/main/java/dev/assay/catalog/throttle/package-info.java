/// Slowing down who tries too often.
@NullMarked
package dev.assay.catalog.throttle;

import org.jspecify.annotations.NullMarked;
