/// The same small programs in each technology.
@NullMarked
package dev.assay.catalog.sample;

import org.jspecify.annotations.NullMarked;
