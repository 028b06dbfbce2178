package dev.assay.catalog.database;

import jakarta.persistence.SchemaValidationException;
import java.util.Arrays;
import java.util.stream.Collectors;

/// The tables aren't those that this build was made for.
public final class SchemaMismatch extends RuntimeException {

    SchemaMismatch(SchemaValidationException found) {
        super(Arrays.stream(found.getFailures()).map(Exception::getMessage).collect(Collectors.joining("; ")), found);
    }
}
