/// What changed in the catalogue.
@NullMarked
package dev.assay.web.change;

import org.jspecify.annotations.NullMarked;
