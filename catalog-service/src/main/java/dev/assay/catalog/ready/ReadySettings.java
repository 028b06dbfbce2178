package dev.assay.catalog.ready;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;

/// How answers are kept as bytes.
@ConfigMapping(prefix = "assay.ready")
interface ReadySettings {

    /// How much the answers may take together.
    MemorySize memory();
}
