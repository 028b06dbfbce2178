/// Taking in a whole catalogue, and what the tables make of it.
@NullMarked
package dev.assay.catalog.transfer;

import org.jspecify.annotations.NullMarked;
