@NullMarked
package dev.assay.web.start;

import org.jspecify.annotations.NullMarked;
