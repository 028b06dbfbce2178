/// Where facts come from.
@NullMarked
package dev.assay.web.source;

import org.jspecify.annotations.NullMarked;
