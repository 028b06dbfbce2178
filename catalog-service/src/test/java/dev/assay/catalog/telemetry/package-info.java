@NullMarked
package dev.assay.catalog.telemetry;

import org.jspecify.annotations.NullMarked;
