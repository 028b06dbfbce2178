/// Events that leave with the transaction that caused them, and in its order.
@NullMarked
package dev.assay.recommender.outbox;

import org.jspecify.annotations.NullMarked;
