/// The catalogue: sourced facts about technologies, in revisions.
@NullMarked
package dev.assay.catalog;

import org.jspecify.annotations.NullMarked;
