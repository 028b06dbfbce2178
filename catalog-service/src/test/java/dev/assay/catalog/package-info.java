/// Tests of the running service, and of its shape.
@NullMarked
package dev.assay.catalog;

import org.jspecify.annotations.NullMarked;
