/// Which of the catalogue's case studies are nearest to a recommendation, for and against it.
@NullMarked
package dev.assay.recommender.casestudy;

import org.jspecify.annotations.NullMarked;
