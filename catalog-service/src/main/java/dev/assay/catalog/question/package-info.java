/// Questions that people ask about technologies, with sourced answers.
@NullMarked
package dev.assay.catalog.question;

import org.jspecify.annotations.NullMarked;
