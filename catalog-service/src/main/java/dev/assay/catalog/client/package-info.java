/// Who asks.
@NullMarked
package dev.assay.catalog.client;

import org.jspecify.annotations.NullMarked;
