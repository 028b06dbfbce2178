package dev.assay.web.ready;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// How pages are kept as bytes.
@ConfigMapping(prefix = "assay.web.ready")
interface ReadySettings {

    /// How long a page is sent as it is; nothing is kept if that is zero.
    Duration trustedFor();

    /// How long a page is sent at most that rests on the newest revision alone, while that one stays the newest.
    Duration settledFor();

    /// How much the pages may take together.
    MemorySize memory();
}
