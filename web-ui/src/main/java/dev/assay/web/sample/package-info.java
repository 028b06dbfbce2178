/// The same small programs in each technology.
@NullMarked
package dev.assay.web.sample;

import org.jspecify.annotations.NullMarked;
