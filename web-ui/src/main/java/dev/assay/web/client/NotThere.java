package dev.assay.web.client;

/// A service answered that what was asked for doesn't exist, or can't.
public class NotThere extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotThere(String message) {
        super(message);
    }
}
