/// Where sources contradict each other.
@NullMarked
package dev.assay.web.conflict;

import org.jspecify.annotations.NullMarked;
