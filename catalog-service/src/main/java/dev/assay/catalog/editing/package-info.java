/// Changing the catalogue entry by entry: edits that are published at once, and proposals that wait for an editor.
@NullMarked
package dev.assay.catalog.editing;

import org.jspecify.annotations.NullMarked;
