/// The embedded stack as a test resource of Quarkus.
@NullMarked
package dev.assay.local.testing;

import org.jspecify.annotations.NullMarked;
