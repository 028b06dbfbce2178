/// Who may write, tried through REST.
@NullMarked
package dev.assay.catalog.account;

import org.jspecify.annotations.NullMarked;
