/// The first page.
@NullMarked
package dev.assay.web.home;

import org.jspecify.annotations.NullMarked;
