/// What teams build, and who is ahead for it.
@NullMarked
package dev.assay.web.usecase;

import org.jspecify.annotations.NullMarked;
