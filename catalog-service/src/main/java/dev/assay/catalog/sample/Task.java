package dev.assay.catalog.sample;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.catalog.revision.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a sample does, the same in each technology.
@Schema(name = "SampleTask")
public enum Task implements Word {
    /// `GET /hello` answers 200 with `{"message": "Hello"}`.
    HELLO,
    /// `POST /orders` takes `{"item": ..., "quantity": ...}` with an item of 1 to 100 characters and a whole quantity
    /// from 1 to 100: it answers 201 with the order, else refuses it by a status from 400 to 422.
    VALIDATION,
    /// `/echo` sends back each text that comes over a WebSocket.
    WEBSOCKET;

    @Override
    @JsonValue
    public String word() {
        return Word.of(this);
    }
}
