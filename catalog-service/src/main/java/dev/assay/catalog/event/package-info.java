/// What a publish tells other services.
@NullMarked
package dev.assay.catalog.event;

import org.jspecify.annotations.NullMarked;
