package dev.assay.recommender.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// What one visitor says of one version of a verdict: the last word counts, whoever writes at the same time, so it has
/// no version of its own.
@Entity
@Immutable
@IdClass(FeedbackEntity.Key.class)
@Table(name = "feedback")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields.
class FeedbackEntity {

    @Id
    String subject;

    @Id
    String version;

    @Id
    UUID visitor;

    @Nullable
    UUID recommendation;

    boolean helpful;

    @Nullable
    String reason;

    @Nullable
    String comment;

    @Column(name = "given_at")
    Instant givenAt;

    static final class Key {

        String subject;
        String version;
        UUID visitor;

        Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && subject.equals(that.subject)
                    && version.equals(that.version)
                    && visitor.equals(that.visitor);
        }

        @Override
        public int hashCode() {
            return Objects.hash(subject, version, visitor);
        }
    }
}
