package dev.assay.recommender.recommendation;

import dev.assay.recommender.database.Packing;
import dev.assay.recommender.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A recommendation, and the decision matrix that it was drawn from.
public final class Assessed {

    private static final String END = "]}";
    private static final byte[] PACKED_END = Packing.small(END.getBytes(StandardCharsets.UTF_8));

    private final Recommendation recommendation;
    private final Field field;

    Assessed(Recommendation recommendation, Field field) {
        this.recommendation = recommendation;
        this.field = field;
    }

    public Recommendation recommendation() {
        return recommendation;
    }

    Matrix matrix() {
        return matrix(field.cells());
    }

    /// The matrix as it is served, gzipped: its columns are packed already, and what unpacks them sees one text.
    byte[] packedMatrix() {
        String empty = Json.write(matrix(List.of()));
        String start = empty.substring(0, empty.length() - END.length());
        var packed = new ByteArrayOutputStream();
        packed.writeBytes(Packing.small(start.getBytes(StandardCharsets.UTF_8)));
        field.packedColumns().forEach(packed::writeBytes);
        packed.writeBytes(PACKED_END);
        return packed.toByteArray();
    }

    private Matrix matrix(List<Matrix.Cell> cells) {
        return new Matrix(recommendation.id(), recommendation.revision(), recommendation.evaluatedOn(), cells);
    }
}
