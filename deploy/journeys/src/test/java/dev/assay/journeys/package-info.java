/// What visitors and operators do, tried on the packaged services as `./assay run` starts them.
@NullMarked
package dev.assay.journeys;

import org.jspecify.annotations.NullMarked;
