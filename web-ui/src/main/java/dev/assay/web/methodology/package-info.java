/// How a verdict comes about.
@NullMarked
package dev.assay.web.methodology;

import org.jspecify.annotations.NullMarked;
