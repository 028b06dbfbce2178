/// What the catalogue refuses, and how a refusal looks in HTTP.
@NullMarked
package dev.assay.catalog.problem;

import org.jspecify.annotations.NullMarked;
