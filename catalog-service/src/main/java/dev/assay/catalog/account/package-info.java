/// Who may write: accounts with roles, signing in, and the tokens that requests bear.
@NullMarked
package dev.assay.catalog.account;

import org.jspecify.annotations.NullMarked;
