/// The frameworks and runtimes that are compared.
@NullMarked
package dev.assay.catalog.technology;

import org.jspecify.annotations.NullMarked;
