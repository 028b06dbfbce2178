@NullMarked
package dev.assay.web.ready;

import org.jspecify.annotations.NullMarked;
