/// The questionnaire, one question a page.
@NullMarked
package dev.assay.web.advisor;

import org.jspecify.annotations.NullMarked;
