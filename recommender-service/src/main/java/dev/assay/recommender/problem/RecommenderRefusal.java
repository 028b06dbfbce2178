package dev.assay.recommender.problem;

import dev.assay.recommender.questionnaire.CheckedSubmission.Mistake;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// What this service refuses. Each case says in its message what was wrong, for the one who asked.
public abstract sealed class RecommenderRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String detail;

    private RecommenderRefusal(String detail) {
        super(detail, null, false, false);
        this.detail = detail;
    }

    /// What was wrong, for the one who asked.
    public String detail() {
        return detail;
    }

    /// The body isn't JSON of the expected kind.
    public static final class MalformedBody extends RecommenderRefusal {
        private static final long serialVersionUID = 1L;

        public MalformedBody(String message) {
            super(message);
        }
    }

    /// The body is larger than any questionnaire can be.
    public static final class BodyTooLarge extends RecommenderRefusal {
        private static final long serialVersionUID = 1L;

        public BodyTooLarge(long most) {
            super("A body has at most %d bytes.".formatted(most));
        }
    }

    /// The questionnaire is filled in wrongly.
    public static final class InvalidSubmission extends RecommenderRefusal {
        private static final long serialVersionUID = 1L;

        private final transient List<Mistake> mistakes;

        public InvalidSubmission(List<Mistake> mistakes) {
            super("The questionnaire has %s."
                    .formatted(mistakes.size() == 1 ? "a mistake" : mistakes.size() + " mistakes"));
            this.mistakes = List.copyOf(mistakes);
        }

        public List<Mistake> mistakes() {
            return mistakes;
        }
    }

    /// The id belongs to a submission with other answers.
    public static final class IdTaken extends RecommenderRefusal {
        private static final long serialVersionUID = 1L;

        public IdTaken(UUID id) {
            super("The id %s belongs to a questionnaire with other answers.".formatted(id));
        }
    }

    /// There is no submission of that id, as far as this service knows.
    public static final class UnknownRecommendation extends RecommenderRefusal {
        private static final long serialVersionUID = 1L;

        public UnknownRecommendation(String id) {
            super("There is no recommendation with the id %.60s.".formatted(id));
        }
    }

    /// Nothing can be scored, and no candidate checked, before the catalogue has been read.
    public static final class CatalogNotReady extends RecommenderRefusal {
        private static final long serialVersionUID = 1L;

        public CatalogNotReady() {
            super("The catalogue is still being read. Come back in a few seconds.");
        }
    }

    /// A recommendation was made with another version of the method or the questionnaire, and can't be made again.
    public static final class OlderMethod extends RecommenderRefusal {
        private static final long serialVersionUID = 1L;

        public OlderMethod(UUID id, String method, String questionnaire) {
            super(("The recommendation %s was made with version %s of the method and version %s of the questionnaire."
                            + " This version of the service uses others, so it can't be made again.")
                    .formatted(id, method, questionnaire));
        }
    }

    /// Others are ahead, and they take too long.
    public static final class TooBusy extends RecommenderRefusal {
        private static final long serialVersionUID = 1L;

        public TooBusy() {
            super("Too many ask for this at the moment. Come back in a few seconds.");
        }
    }

    /// One client asks too often.
    public static final class TooManyRequests extends RecommenderRefusal {
        private static final long serialVersionUID = 1L;

        private final Duration pause;

        public TooManyRequests(Duration pause) {
            super("You ask for this too often. Come back when Retry-After says.");
            this.pause = pause;
        }

        /// After which it may ask again.
        public Duration pause() {
            return pause;
        }
    }

    /// Of the candidates that were named none is in the catalogue any more.
    public static final class CandidatesGone extends RecommenderRefusal {
        private static final long serialVersionUID = 1L;

        public CandidatesGone() {
            super("None of the candidates is in the catalogue any more.");
        }
    }

    /// A parameter of the address has a value that it doesn't take.
    public static final class BadParameter extends RecommenderRefusal {
        private static final long serialVersionUID = 1L;

        public BadParameter(String parameter, String must) {
            super("The parameter %s %s.".formatted(parameter, must));
        }
    }

    /// Nobody can say now whom a token stands for.
    public static final class AccountsUnavailable extends RecommenderRefusal {
        private static final long serialVersionUID = 1L;

        public AccountsUnavailable() {
            super("The service that keeps the accounts can't be asked at the moment.");
        }
    }

    /// There is no dead letter of that id.
    public static final class UnknownDeadLetter extends RecommenderRefusal {
        private static final long serialVersionUID = 1L;

        public UnknownDeadLetter(String id) {
            super("There is no dead letter with the id %.60s.".formatted(id));
        }
    }

    /// The record isn't on the topic of dead letters any more.
    public static final class DeadLetterGone extends RecommenderRefusal {
        private static final long serialVersionUID = 1L;

        public DeadLetterGone(long id) {
            super("The record of the dead letter %d isn't on its topic any more.".formatted(id));
        }
    }

    /// The partition that a dead letter came from isn't there any more.
    public static final class PartitionGone extends RecommenderRefusal {
        private static final long serialVersionUID = 1L;

        public PartitionGone(long id, String topic, int partition) {
            super("The dead letter %d can't be sent again: it was on partition %d of %s, which isn't there any more."
                    .formatted(id, partition, topic));
        }
    }

    /// The broker can't be asked or told anything now.
    public static final class BrokerUnavailable extends RecommenderRefusal {
        private static final long serialVersionUID = 1L;

        public BrokerUnavailable() {
            super("The message broker can't be reached at the moment.");
        }
    }

    /// What was stored under the id has been erased.
    public static final class Erased extends RecommenderRefusal {
        private static final long serialVersionUID = 1L;

        public Erased(UUID id) {
            super("What was stored under the id %s has been erased.".formatted(id));
        }
    }

    /// There is no technology of that slug in the catalogue.
    public static final class UnknownTechnology extends RecommenderRefusal {
        private static final long serialVersionUID = 1L;

        public UnknownTechnology(String slug) {
            super("There is no technology %.60s in the catalogue.".formatted(slug));
        }
    }

    /// Only frameworks are recommended.
    public static final class NotAFramework extends RecommenderRefusal {
        private static final long serialVersionUID = 1L;

        public NotAFramework(String slug, String kind) {
            super("%s is a %s, and only frameworks are recommended.".formatted(slug, kind));
        }
    }

    /// There is no use case of that id that has a profile.
    public static final class UnknownUseCase extends RecommenderRefusal {
        private static final long serialVersionUID = 1L;

        public UnknownUseCase(String id) {
            super("There is no use case %.60s.".formatted(id));
        }
    }

    /// Feedback has mistakes.
    public static final class InvalidFeedback extends RecommenderRefusal {
        private static final long serialVersionUID = 1L;

        private final transient List<Mistake> mistakes;

        public InvalidFeedback(List<Mistake> mistakes) {
            super("The feedback has %s.".formatted(mistakes.size() == 1 ? "a mistake" : mistakes.size() + " mistakes"));
            this.mistakes = List.copyOf(mistakes);
        }

        public List<Mistake> mistakes() {
            return mistakes;
        }
    }
}
