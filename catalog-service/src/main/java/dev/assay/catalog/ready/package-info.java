/// Answers that are made once and sent many times.
@NullMarked
package dev.assay.catalog.ready;

import org.jspecify.annotations.NullMarked;
