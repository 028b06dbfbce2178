@NullMarked
package dev.assay.catalog.search;

import org.jspecify.annotations.NullMarked;
