package dev.assay.recommender.json;

/// These bytes aren't the JSON object that was expected. The message is fit for the one who sent them.
public final class NotJson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotJson(String message) {
        super(message);
    }
}
