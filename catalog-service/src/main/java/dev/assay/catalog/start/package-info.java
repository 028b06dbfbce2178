/// How the service starts, and with which settings it doesn't.
@NullMarked
package dev.assay.catalog.start;

import org.jspecify.annotations.NullMarked;
