package dev.assay.catalog.problem;

import java.time.Duration;
import java.util.List;

/// Why the catalogue doesn't do what it was asked: the caller's mistake, or a state that passes. Everything else that
/// goes wrong is a fault.
public abstract sealed class CatalogRefusal extends RuntimeException {

    private CatalogRefusal(String message) {
        super(message, null, false, false);
    }

    private static String counted(int count, List<Mistake> told) {
        String mistakes = count == 1 ? "a mistake" : "%d mistakes".formatted(count);
        return told.size() < count ? "%s, of which the first %d are told".formatted(mistakes, told.size()) : mistakes;
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

    /// What the broker has can't be read; nothing was published.
    public static final class BrokerUnreachable extends CatalogRefusal {
        public BrokerUnreachable() {
            super("The broker doesn't answer, or lacks the topics; nothing was published.");
        }
    }

    /// A bundle has mistakes; nothing of it was taken in.
    public static final class BundleRefused extends CatalogRefusal {
        private final transient List<Mistake> mistakes;

        /// Refuses a bundle.
        ///
        /// @param count    of all mistakes
        /// @param mistakes the first of them, at least one
        public BundleRefused(int count, List<Mistake> mistakes) {
            super("The bundle has %s; nothing was imported. The first: %s"
                    .formatted(counted(count, mistakes), mistakes.getFirst().sentence()));
            this.mistakes = List.copyOf(mistakes);
        }

        public List<Mistake> mistakes() {
            return mistakes;
        }
    }

    /// What has to be told of one technology doesn't fit into a message.
    public static final class TooMuchForOneMessage extends CatalogRefusal {
        public TooMuchForOneMessage(String subject, long bytes, long most) {
            super("The message about %s would have %d bytes, %d more than fit."
                    .formatted(subject, bytes, bytes - most));
        }
    }

    /// A body is no JSON object.
    public static final class MalformedBody extends CatalogRefusal {
        public MalformedBody(String message) {
            super(message);
        }
    }

    /// A body is larger than this address takes.
    public static final class BodyTooLarge extends CatalogRefusal {
        public BodyTooLarge(long most) {
            super("A body has at most %d bytes here.".formatted(most));
        }
    }

    /// Fields of a body have mistakes; nothing of it was taken in.
    public static final class FormRefused extends CatalogRefusal {
        private final transient List<Mistake> mistakes;

        /// Refuses a body.
        ///
        /// @param count    of all mistakes
        /// @param mistakes the first of them
        public FormRefused(int count, List<Mistake> mistakes) {
            super("The body has %s.".formatted(counted(count, mistakes)));
            this.mistakes = List.copyOf(mistakes);
        }

        List<Mistake> mistakes() {
            return mistakes;
        }
    }

    /// The name or the password is wrong; which of them is not said.
    public static final class WrongCredentials extends CatalogRefusal {
        public WrongCredentials() {
            super("There is no account with that name and password.");
        }
    }

    /// Someone tries too often.
    public static final class TooManyAttempts extends CatalogRefusal {
        private final Duration pause;

        public TooManyAttempts(Duration pause) {
            super("Too many attempts; try again after a pause.");
            this.pause = pause;
        }

        Duration pause() {
            return pause;
        }
    }

    /// Others are being served, with work that takes much memory.
    public static final class TooBusy extends CatalogRefusal {
        public TooBusy() {
            super("Others ask for this at the moment. Come back when Retry-After says.");
        }
    }

    /// A state of what is there already stands against it.
    public static final class Conflict extends CatalogRefusal {
        private final String slug;
        private final String title;

        private Conflict(String slug, String title, String detail) {
            super(detail);
            this.slug = slug;
            this.title = title;
        }

        /// Somebody has to be left who can give out roles.
        public static Conflict lastAdministrator() {
            return new Conflict(
                    "last-administrator",
                    "The last administrator",
                    "At least one account that isn't disabled must have the role admin.");
        }

        public static Conflict nameTaken(String name) {
            return new Conflict("name-taken", "Name taken", "There is an account \"%s\" already.".formatted(name));
        }

        /// What is to be taken away is referred to.
        ///
        /// @param some of those that refer to it
        public static Conflict stillReferred(String id, String some, int count) {
            return new Conflict(
                    "still-referred-to",
                    "Others refer to it",
                    "\"%s\" is referred to by %d other entries: %s%s"
                            .formatted(id, count, some, count == 1 ? "." : ", and so on."));
        }

        /// An attribute would no longer say what its facts are.
        public static Conflict factsDoNotFit(String id, String some, int count) {
            return new Conflict(
                    "facts-do-not-fit",
                    "Facts don't fit",
                    "%d facts of \"%s\" don't fit this type, unit or scale: %s.".formatted(count, id, some));
        }

        /// What waited for a decision got one.
        ///
        /// @param what such as `Proposal`
        public static Conflict decided(String what, long number, String state) {
            return new Conflict(
                    "decided-already", "Decided already", "%s %d is %s already.".formatted(what, number, state));
        }

        /// Somebody else's proposal.
        public static Conflict notYours() {
            return new Conflict("not-yours", "Not yours", "Only its author takes a proposal back.");
        }

        /// A caller whose account is kept elsewhere has no password here.
        public static Conflict noLocalAccount() {
            return new Conflict(
                    "no-local-account", "No local account", "You don't sign in with an account of this service.");
        }

        String slug() {
            return slug;
        }

        String title() {
            return title;
        }
    }

    /// A change doesn't say what its author saw.
    public static final class PreconditionMissing extends CatalogRefusal {
        public PreconditionMissing(String message) {
            super(message);
        }
    }

    /// What is to be changed isn't what its author saw.
    public static final class Stale extends CatalogRefusal {
        public Stale(String message) {
            super(message);
        }
    }
}
