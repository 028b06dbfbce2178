/// Facts in words and pictures: figures, conditions, sources, disagreements.
@NullMarked
package dev.assay.web.fact;

import org.jspecify.annotations.NullMarked;
