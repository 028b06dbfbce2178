/// How these pages are found and shared: maps of the site, pictures, descriptions for machines.
@NullMarked
package dev.assay.web.share;

import org.jspecify.annotations.NullMarked;
