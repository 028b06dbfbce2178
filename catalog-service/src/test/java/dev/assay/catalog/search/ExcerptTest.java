package dev.assay.catalog.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.catalog.search.Found.Piece;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static final String LONG =
            "and many more words than anybody would want to read before or after those that were looked for, ";

    @Test
    void what_was_looked_for_is_marked() {
        assertEquals(
                List.of(new Piece("Sends ", false), new Piece("messages", true), new Piece(" to rooms", false)),
                pieces("Sends messages to rooms", "Sends <messages> to rooms"));
    }

    @Test
    void whole_sentences_are_shown_where_their_ends_are_near() {
        assertEquals(
                "It sends messages to rooms.",
                words("It is small. It sends messages to rooms. It is old.", "sends <messages>"));
        assertEquals("It sends messages.", words("It sends messages. It is old.", "It sends <messages>."));
        assertEquals("It sends messages.", words("It is small. It sends messages.", "<messages>"));
    }

    @Test
    void what_is_cut_off_is_said() {
        assertEquals("… sends messages …", words(LONG + "sends messages " + LONG, "sends <messages>"));
        assertEquals("It sends messages …", words("It sends messages " + LONG, "It sends <messages>"));
    }

    @Test
    void words_that_are_not_in_the_text_as_they_are_stay_as_they_are() {
        assertEquals("sends messages", words("It sends  messages.", "sends <messages>"));
    }

    private static String words(String text, String marked) {
        return pieces(text, marked).stream().map(Piece::text).collect(Collectors.joining());
    }

    private static List<Piece> pieces(String text, String marked) {
        return new Excerpt(text, marked.replace('<', Excerpt.START).replace('>', Excerpt.END)).pieces();
    }
}
