/// The typed properties that technologies are compared by.
@NullMarked
package dev.assay.catalog.attribute;

import org.jspecify.annotations.NullMarked;
