package dev.assay.web.client;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// How the services behind the pages are dealt with.
@ConfigMapping(prefix = "assay.web.neighbours")
interface NeighbourSettings {

    /// How long a service that doesn't answer isn't asked at all, before one call tries it again.
    Duration leftAlone();
}
