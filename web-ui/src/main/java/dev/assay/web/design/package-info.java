/// The parts that pages are made of, on one page.
@NullMarked
package dev.assay.web.design;

import org.jspecify.annotations.NullMarked;
