package dev.assay.recommender.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    <b>Flask</b>        ~ \\<b\\>Flask\\</b\\>
                    [Flask](evil)       ~ \\[Flask\\](evil)
                    a * b _c_ `d` # | e ~ a \\* b \\_c\\_ \\`d\\` \\# \\| e
                    """)
    void words_of_others_are_no_markup(String words, String markup) {
        assertEquals(markup, Markdown.text(words));
    }

    @Test
    void words_of_others_stay_on_one_line() {
        assertEquals("Flask \\# not a title", Markdown.text("Flask\n\n# not a title "));
    }
}
