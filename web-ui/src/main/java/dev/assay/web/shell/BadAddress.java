package dev.assay.web.shell;

/// An address that can't name anything: the page answers 400 and says what would.
public class BadAddress extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String title;
    private final String explanation;
    private final String advice;

    public BadAddress(String title, String explanation, String advice) {
        super(title);
        this.title = title;
        this.explanation = explanation;
        this.advice = advice;
    }

    String title() {
        return title;
    }

    String explanation() {
        return explanation;
    }

    String advice() {
        return advice;
    }
}
