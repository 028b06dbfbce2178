@NullMarked
package dev.assay.catalog.throttle;

import org.jspecify.annotations.NullMarked;
