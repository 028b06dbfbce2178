/// Entries that are valid from one revision to another, and the snapshot of all that are valid now.
@NullMarked
package dev.assay.catalog.revision;

import org.jspecify.annotations.NullMarked;
