/// The pages that people see.
@NullMarked
package dev.assay.web;

import org.jspecify.annotations.NullMarked;
