/// Published cases.
@NullMarked
package dev.assay.web.casestudy;

import org.jspecify.annotations.NullMarked;
