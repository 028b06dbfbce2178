/// The scoring core: an additive value model on fixed scales, and SMAA-2 on top of it. Pure Java.
@NullMarked
package dev.assay.recommender.scoring;

import org.jspecify.annotations.NullMarked;
