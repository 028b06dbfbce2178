/// Tests of the samples.
@NullMarked
package dev.assay.catalog.sample;

import org.jspecify.annotations.NullMarked;
