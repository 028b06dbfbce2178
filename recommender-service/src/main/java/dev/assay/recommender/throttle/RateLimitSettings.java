package dev.assay.recommender.throttle;

import io.smallrye.config.ConfigMapping;

/// How often one client may do what costs, in a minute; 0 for as often as it likes.
@ConfigMapping(prefix = "assay.rate-limit")
interface RateLimitSettings {

    int submissions();

    int scorings();

    int feedback();
}
