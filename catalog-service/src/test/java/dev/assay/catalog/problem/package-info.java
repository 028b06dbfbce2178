@NullMarked
package dev.assay.catalog.problem;

import org.jspecify.annotations.NullMarked;
