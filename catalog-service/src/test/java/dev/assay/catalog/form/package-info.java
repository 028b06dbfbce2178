@NullMarked
package dev.assay.catalog.form;

import org.jspecify.annotations.NullMarked;
