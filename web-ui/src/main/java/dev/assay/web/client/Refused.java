package dev.assay.web.client;

import java.util.List;

/// A service understood what was sent and refused it.
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient List<Problem.Fault> errors;

    public Refused(int status, String message, List<Problem.Fault> errors) {
        super(message);
        this.status = status;
        this.errors = List.copyOf(errors);
    }

    /// 409, 413, 415, 422 or 429.
    public int status() {
        return status;
    }

    /// True where nothing is wrong, and the same may be answered in a moment: too much was asked at once.
    public boolean isForNow() {
        return status == 429;
    }

    /// What is wrong, by place.
    public List<Problem.Fault> errors() {
        return errors;
    }
}
