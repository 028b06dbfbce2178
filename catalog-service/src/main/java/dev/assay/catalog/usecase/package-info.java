/// What technologies are used for, and how well sources find them fit for it.
@NullMarked
package dev.assay.catalog.usecase;

import org.jspecify.annotations.NullMarked;
