package dev.assay.catalog.problem;

import java.util.List;

/// Why the catalogue doesn't do what it was asked: the caller's mistake, or a state that passes. Everything else that
/// goes wrong is a fault.
public abstract sealed class CatalogRefusal extends RuntimeException {

    private CatalogRefusal(String message) {
        super(message, null, false, false);
    }

    /// Nothing of this kind has that id.
    public static final class Unknown extends CatalogRefusal {
        private final String kind;

        /// Refuses an id.
        ///
        /// @param kind what was looked for, in small letters: `technology`, `case study`
        public Unknown(String kind, String id) {
            super("There is no %s with the id \"%s\".".formatted(kind, id));
            this.kind = kind;
        }

        String kind() {
            return kind;
        }
    }

    /// A parameter of the request has a value that it can't have.
    public static final class BadParameter extends CatalogRefusal {
        private final String parameter;

        public BadParameter(String parameter, String expected) {
            super("The parameter \"%s\" must be %s.".formatted(parameter, expected));
            this.parameter = parameter;
        }

        String parameter() {
            return parameter;
        }
    }

    /// A comparison takes two different technologies.
    public static final class NotComparable extends CatalogRefusal {
        public NotComparable(String slug) {
            super("A technology can't be compared with itself; \"%s\" was named twice.".formatted(slug));
        }
    }

    /// This replica hasn't read the catalogue yet.
    public static final class NotLoaded extends CatalogRefusal {
        public NotLoaded() {
            super("The catalogue is not loaded yet; try again in a moment.");
        }
    }

    /// A bundle has mistakes; nothing of it was taken in.
    public static final class BundleRefused extends CatalogRefusal {
        private final transient List<Mistake> mistakes;

        public BundleRefused(List<Mistake> mistakes) {
            super("The bundle has %d mistakes; nothing was imported. The first: %s"
                    .formatted(mistakes.size(), mistakes.getFirst().sentence()));
            this.mistakes = List.copyOf(mistakes);
        }

        public List<Mistake> mistakes() {
            return mistakes;
        }
    }

    /// What has to be told of one technology doesn't fit into a message.
    public static final class TooMuchForOneMessage extends CatalogRefusal {
        public TooMuchForOneMessage(String subject, int bytes, int most) {
            super("The message about %s would have %d bytes, %d more than fit."
                    .formatted(subject, bytes, bytes - most));
        }
    }
}
