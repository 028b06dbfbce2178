/// Published cases of technologies in use.
@NullMarked
package dev.assay.catalog.casestudy;

import org.jspecify.annotations.NullMarked;
