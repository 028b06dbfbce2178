/// The whole of Assay on one machine: a real PostgreSQL and a real Kafka broker from Maven artifacts, and the services.
@NullMarked
package dev.assay.local;

import org.jspecify.annotations.NullMarked;
