/// The REST APIs, for people.
@NullMarked
package dev.assay.web.api;

import org.jspecify.annotations.NullMarked;
