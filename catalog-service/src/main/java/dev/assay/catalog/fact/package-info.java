/// What sources say of technologies, and where they contradict each other.
@NullMarked
package dev.assay.catalog.fact;

import org.jspecify.annotations.NullMarked;
