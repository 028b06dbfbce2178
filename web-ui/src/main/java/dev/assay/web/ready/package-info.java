/// Pages that are made once and sent many times.
@NullMarked
package dev.assay.web.ready;

import org.jspecify.annotations.NullMarked;
