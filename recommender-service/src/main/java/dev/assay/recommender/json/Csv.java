package dev.assay.recommender.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.List;
import java.util.Map;

/// Tables as CSV (RFC 4180).
public final class Csv {

    private static final CsvMapper MAPPER = new CsvMapper();

    private Csv() {}

    /// Writes rows under a header. A text that a spreadsheet would take for a formula gets an apostrophe in front.
    ///
    /// @param rows cells by column; what is absent is empty
    public static String write(List<String> columns, List<Map<String, Object>> rows) {
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
        columns.forEach(schema::addColumn);
        for (Map<String, Object> row : rows) {
            row.replaceAll((_, cell) -> cell instanceof String text && isFormula(text) ? "'" + text : cell);
        }
        try {
            return MAPPER.writer(schema.build()).writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("Not writable as CSV", impossible);
        }
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }
}
