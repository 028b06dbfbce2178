/// What every page shares: layout, style sheet, addresses, pages for errors.
@NullMarked
package dev.assay.web.shell;

import org.jspecify.annotations.NullMarked;
