/// What a cluster would get of `deploy/kubernetes`, held against the official models and against the code.
@NullMarked
package dev.assay.kubernetes;

import org.jspecify.annotations.NullMarked;
