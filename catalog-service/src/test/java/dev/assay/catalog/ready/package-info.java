@NullMarked
package dev.assay.catalog.ready;

import org.jspecify.annotations.NullMarked;
