/// What readers say of verdicts: for editors to see, and never part of a score.
@NullMarked
package dev.assay.recommender.feedback;

import org.jspecify.annotations.NullMarked;
