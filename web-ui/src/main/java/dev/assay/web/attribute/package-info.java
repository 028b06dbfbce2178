/// One attribute across technologies, and the list of all.
@NullMarked
package dev.assay.web.attribute;

import org.jspecify.annotations.NullMarked;
