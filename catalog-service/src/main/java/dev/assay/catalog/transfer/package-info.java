/// Taking in a whole catalogue from files.
@NullMarked
package dev.assay.catalog.transfer;

import org.jspecify.annotations.NullMarked;
