package dev.assay.local;

/// A service that the launcher starts as a process of its own.
///
/// The order of the constants is the order of starting; they stop in reverse.
enum Part {
    CATALOG("catalog-service", "ASSAY_CATALOG_PORT", 8081),
    RECOMMENDER("recommender-service", "ASSAY_RECOMMENDER_PORT", 8082),
    WEB("web-ui", "ASSAY_WEB_PORT", 8080);

    private final String module;
    private final String portVariable;
    private final int defaultPort;

    Part(String module, String portVariable, int defaultPort) {
        this.module = module;
        this.portVariable = portVariable;
        this.defaultPort = defaultPort;
    }

    /// The Maven module, which is also the name that people know it by.
    String module() {
        return module;
    }

    /// The environment variable that sets its port.
    String portVariable() {
        return portVariable;
    }

    int defaultPort() {
        return defaultPort;
    }
}
