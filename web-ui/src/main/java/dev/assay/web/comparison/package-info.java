/// Two technologies side by side.
@NullMarked
package dev.assay.web.comparison;

import org.jspecify.annotations.NullMarked;
