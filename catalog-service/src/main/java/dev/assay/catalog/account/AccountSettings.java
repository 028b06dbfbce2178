package dev.assay.catalog.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// What can be set about accounts.
@ConfigMapping(prefix = "assay.account")
interface AccountSettings {

    /// How long a session lasts.
    @WithDefault("12h")
    Duration sessionLength();

    /// The file that the first administrator's password is written into, for whoever starts the service to read and
    /// delete; the log where there is none.
    Optional<Path> firstPasswordFile();
}
