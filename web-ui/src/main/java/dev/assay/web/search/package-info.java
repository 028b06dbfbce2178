/// Finding things by words.
@NullMarked
package dev.assay.web.search;

import org.jspecify.annotations.NullMarked;
