/// How the service starts, and with which settings it doesn't.
@NullMarked
package dev.assay.web.start;

import org.jspecify.annotations.NullMarked;
