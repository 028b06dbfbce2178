/// Strengths and weaknesses of technologies, as published.
@NullMarked
package dev.assay.catalog.tradeoff;

import org.jspecify.annotations.NullMarked;
