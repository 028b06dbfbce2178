package dev.assay.web.fact;

import dev.assay.web.client.Problem;
import dev.assay.web.client.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a reader says is wrong with the facts on a page, as typed, with what is missing in it.
///
/// @param fact the id of the fact that is wrong; empty if it is something else
record CorrectionForm(String fact, String text, String source, List<Complaint> complaints, int status) {

    static final int LONGEST_TEXT = 2000;
    static final int LONGEST_SOURCE = 500;

    private static final int INCOMPLETE = 422;
    private static final int TOO_MANY = 429;

    /// What is wrong with one field.
    record Complaint(String field, String message) {}

    CorrectionForm {
        complaints = List.copyOf(complaints);
    }

    /// An empty form about one fact.
    static CorrectionForm about(String fact) {
        return new CorrectionForm(fact, "", "", List.of(), INCOMPLETE);
    }

    /// A form as it was sent.
    static CorrectionForm checked(String fact, String text, String source) {
        var complaints = new ArrayList<Complaint>();
        if (text.isBlank()) {
            complaints.add(new Complaint("text", "Say what is wrong"));
        } else if (text.length() > LONGEST_TEXT) {
            complaints.add(new Complaint("text", "Use at most " + LONGEST_TEXT + " characters"));
        }
        if (!source.strip().matches("(?i)https?://\\S+") || source.length() > LONGEST_SOURCE) {
            complaints.add(new Complaint("source", "Give the address of what says so, beginning with https://"));
        }
        return new CorrectionForm(fact, text, source, complaints, INCOMPLETE);
    }

    /// The same form with what the catalogue says is wrong with it.
    CorrectionForm refused(Refused refused) {
        return refused.status() == TOO_MANY
                ? with(
                        List.of(new Complaint(
                                "text", "Many corrections came in of late: send yours again in some minutes")),
                        TOO_MANY)
                : with(refused.errors().stream().map(CorrectionForm::complaint).toList(), INCOMPLETE);
    }

    public boolean isComplete() {
        return complaints.isEmpty();
    }

    /// What is wrong with a field, if anything is.
    public Optional<Complaint> complaint(String field) {
        return complaints.stream()
                .filter(complaint -> complaint.field().equals(field))
                .findFirst();
    }

    private CorrectionForm with(List<Complaint> found, int refusedWith) {
        return new CorrectionForm(fact, text, source, found, refusedWith);
    }

    private static Complaint complaint(Problem.Fault fault) {
        String field = fault.pointer() == null ? "" : fault.pointer().replace("/", "");
        return new Complaint(
                List.of("fact", "text", "source").contains(field) ? field : "text",
                fault.detail() == null ? "This can’t be taken as it is" : fault.detail());
    }
}
