package dev.assay.recommender.recommendation;

import dev.assay.recommender.questionnaire.Submission;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The tables of submissions and recommendations. Both are written once: whatever comes again under an id changes
/// nothing.
final class Archive {

    private Archive() {}

    /// How a submission relates to what is stored.
    enum Stored {
        /// It wasn't there, and is now.
        NOW,
        /// It was there.
        BEFORE,
        /// Another one is there under its id.
        NOT
    }

    /// What is known under an id.
    sealed interface Known {

        /// A submission that isn't scored yet.
        record Accepted() implements Known {}

        /// A recommendation.
        ///
        /// @param body what is served
        record Completed(String body) implements Known {}
    }

    static Stored store(Connection connection, Submission submission, Instant now) throws SQLException {
        String fingerprint = SubmissionEvent.fingerprint(submission);
        try (var insert = connection.prepareStatement("""
                insert into submission (id, kind, payload, fingerprint, submitted_at, stored_at)
                values (?, ?, ?, ?, ?, ?) on conflict on constraint submission_pk do nothing""")) {
            insert.setObject(1, submission.id());
            insert.setString(2, submission.kind());
            insert.setString(3, SubmissionEvent.data(submission));
            insert.setString(4, fingerprint);
            insert.setTimestamp(5, Timestamp.from(submission.submittedAt()));
            insert.setTimestamp(6, Timestamp.from(now));
            if (insert.executeUpdate() == 1) {
                return Stored.NOW;
            }
        }
        return fingerprint.equals(fingerprintOf(connection, submission.id()).orElse("")) ? Stored.BEFORE : Stored.NOT;
    }

    static Optional<String> fingerprintOf(Connection connection, UUID id) throws SQLException {
        try (var select = connection.prepareStatement("select fingerprint from submission where id = ?")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /// Returns whether it is stored now; if not, one was there before.
    static boolean store(Connection connection, Recommendation recommendation, String body) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into recommendation (id, revision, method_version, verdict_type, completed_at, result)
                values (?, ?, ?, ?, ?, ?) on conflict on constraint recommendation_pk do nothing""")) {
            insert.setObject(1, recommendation.id());
            insert.setLong(2, recommendation.revision());
            insert.setString(3, recommendation.methodVersion());
            insert.setString(4, recommendation.verdict().type());
            insert.setTimestamp(5, Timestamp.from(recommendation.completedAt()));
            insert.setString(6, body);
            return insert.executeUpdate() == 1;
        }
    }

    static Optional<Known> find(Connection connection, UUID id) throws SQLException {
        try (var select = connection.prepareStatement("""
                select recommendation.result from submission left join recommendation using (id)
                where submission.id = ?""")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                String body = row.getString(1);
                return Optional.of(body == null ? new Known.Accepted() : new Known.Completed(body));
            }
        }
    }
}
