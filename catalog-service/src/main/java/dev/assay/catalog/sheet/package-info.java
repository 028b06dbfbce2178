/// Everything that there is to say of one thing, in one answer.
@NullMarked
package dev.assay.catalog.sheet;

import org.jspecify.annotations.NullMarked;
