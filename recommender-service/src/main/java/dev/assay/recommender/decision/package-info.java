/// Decisions to take away: a recommendation as a Markdown record to commit, as a table, and as it is stored.
@NullMarked
package dev.assay.recommender.decision;

import org.jspecify.annotations.NullMarked;
