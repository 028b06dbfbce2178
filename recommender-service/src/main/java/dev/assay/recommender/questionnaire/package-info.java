/// The questions put to a team, the check of its answers, and what the answers amount to.
@NullMarked
package dev.assay.recommender.questionnaire;

import org.jspecify.annotations.NullMarked;
