/// What the pages ask of catalog-service and recommender-service, and what those answer.
@NullMarked
package dev.assay.web.client;

import org.jspecify.annotations.NullMarked;
