/// What this service tells of itself.
@NullMarked
package dev.assay.web.telemetry;

import org.jspecify.annotations.NullMarked;
