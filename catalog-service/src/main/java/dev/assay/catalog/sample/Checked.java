package dev.assay.catalog.sample;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.catalog.revision.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far the tests of this build go with a sample.
@Schema(name = "SampleCheck")
public enum Checked implements Word {
    /// They run it, and ask of it what its task says.
    RUN,
    /// They compile it, without its framework.
    COMPILED,
    /// Nothing: what it needs can't be had where they run.
    NOT_RUN;

    @Override
    @JsonValue
    public String word() {
        return Word.of(this);
    }
}
