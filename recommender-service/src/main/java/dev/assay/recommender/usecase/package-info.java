/// What is recommended for use cases that nobody has to answer a questionnaire for, and between which technologies.
@NullMarked
package dev.assay.recommender.usecase;

import org.jspecify.annotations.NullMarked;
