/// One technology, and the list of all.
@NullMarked
package dev.assay.web.technology;

import org.jspecify.annotations.NullMarked;
