/// What visitors say of verdicts.
@NullMarked
package dev.assay.web.feedback;

import org.jspecify.annotations.NullMarked;
