/// Messages that leave with the transaction that caused them, and in its order.
@NullMarked
package dev.assay.catalog.outbox;

import org.jspecify.annotations.NullMarked;
