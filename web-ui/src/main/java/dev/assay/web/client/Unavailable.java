package dev.assay.web.client;

import org.jspecify.annotations.Nullable;

/// A service behind the pages can't be reached, or failed.
public class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Service service;

    /// The services that pages rest on, by what people miss without them.
    public enum Service {
        CATALOG("the catalogue"),
        RECOMMENDER("the recommender");

        private final String name;

        Service(String name) {
            this.name = name;
        }

        /// The service as a sentence calls it.
        public String inWords() {
            return name;
        }
    }

    public Unavailable(Service service, @Nullable Throwable cause) {
        super(service.inWords() + " isn't available", cause);
        this.service = service;
    }

    /// Which one.
    public Service service() {
        return service;
    }
}
