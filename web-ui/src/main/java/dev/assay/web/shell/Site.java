package dev.assay.web.shell;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.net.URI;

/// Where this site lives, for the absolute links of its pages.
@ApplicationScoped
@Named("site")
public class Site {

    @ConfigMapping(prefix = "assay.web")
    interface Settings {

        /// The address that people use, without a path.
        @WithName("public-url")
        URI publicUrl();
    }

    private final String root;

    Site(Settings settings) {
        String url = settings.publicUrl().toString();
        this.root = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /// The absolute address of a path of this site.
    public String at(String path) {
        return root + path;
    }

    /// True where people reach this site by TLS.
    public boolean isSecure() {
        return root.startsWith("https:");
    }
}
