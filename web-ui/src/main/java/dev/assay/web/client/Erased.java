package dev.assay.web.client;

/// What was asked for was there once, and was taken away for good.
public final class Erased extends NotThere {

    private static final long serialVersionUID = 1;

    public Erased() {
        super("Erased");
    }
}
