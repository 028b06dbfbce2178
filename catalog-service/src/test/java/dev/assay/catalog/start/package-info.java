@NullMarked
package dev.assay.catalog.start;

import org.jspecify.annotations.NullMarked;
