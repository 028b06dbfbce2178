/// Reading what people wrote, in files or in requests: one tree, one set of rules for text, numbers, dates and
/// addresses, and every mistake named with its place.
@NullMarked
package dev.assay.catalog.form;

import org.jspecify.annotations.NullMarked;
