package dev.assay.web.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The revisions of the catalogue on which use cases were looked at, the newest first.
public record VerdictChanges(List<Check> items) {

    public VerdictChanges {
        items = Absent.toEmpty(items);
    }

    /// One of them, with the use cases whose verdict it moved.
    ///
    /// @param fromRevision the one that was looked at before, null with the first
    public record Check(int revision, @Nullable Integer fromRevision, List<Moved> moved) {

        public Check {
            moved = Absent.toEmpty(moved);
        }
    }

    /// A use case whose verdict moved.
    public record Moved(String useCase, String name, Brief before, Brief after) {}

    /// A verdict in short.
    ///
    /// @param parts of the work, each with its winners, where one technology doesn't do it all
    public record Brief(String type, List<String> winners, List<Part> parts) {

        public Brief {
            winners = Absent.toEmpty(winners);
            parts = Absent.toEmpty(parts);
        }
    }

    /// A part of the work.
    public record Part(String name, List<String> winners) {

        public Part {
            winners = Absent.toEmpty(winners);
        }
    }
}
