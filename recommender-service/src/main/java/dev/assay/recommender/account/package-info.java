/// Who may do what: bearers of the catalogue's local sessions, and of an OpenID provider's tokens.
@NullMarked
package dev.assay.recommender.account;

import org.jspecify.annotations.NullMarked;
