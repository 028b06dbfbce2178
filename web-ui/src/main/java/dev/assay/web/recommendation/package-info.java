/// The result of one questionnaire: the wait for it, the verdict and what it rests on.
@NullMarked
package dev.assay.web.recommendation;

import org.jspecify.annotations.NullMarked;
