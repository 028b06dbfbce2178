package dev.assay.catalog.search;

import dev.assay.catalog.search.Found.Piece;
import java.util.ArrayList;
import java.util.List;

/// What of a text is shown around the words that were looked for: from the beginning of a sentence to the end of one
/// where these are near, else with an ellipsis.
///
/// @param text   the whole
/// @param marked words of it, in a row, with marks around what was looked for
record Excerpt(String text, String marked) {

    /// What no text of the catalogue has in it: control characters.
    static final char START = '\u0002';

    static final char END = '\u0003';

    private static final String ELLIPSIS = "…";
    private static final String SENTENCE_ENDS = ". ";

    /// So many characters more are shown for the sake of a whole sentence.
    private static final int NEAR = 80;

    /// The excerpt, parted where matches begin and end.
    List<Piece> pieces() {
        String plain = marked.replace(String.valueOf(START), "").replace(String.valueOf(END), "");
        int from = text.indexOf(plain);
        return from < 0 ? pieces(marked) : pieces(before(from) + marked + after(from + plain.length()));
    }

    private String before(int from) {
        int sentence = text.lastIndexOf(SENTENCE_ENDS, from - SENTENCE_ENDS.length());
        int begin = sentence < 0 ? 0 : sentence + SENTENCE_ENDS.length();
        return from - begin <= NEAR ? text.substring(begin, from) : ELLIPSIS + " ";
    }

    private String after(int to) {
        int sentence = text.indexOf(SENTENCE_ENDS, Math.max(0, to - 1));
        int end = sentence < 0 ? text.length() : Math.max(to, sentence + 1);
        return end - to <= NEAR ? text.substring(to, end) : " " + ELLIPSIS;
    }

    private static List<Piece> pieces(String marked) {
        var pieces = new ArrayList<Piece>();
        int from = 0;
        boolean isMatch = false;
        for (int at = 0; at <= marked.length(); at++) {
            if (at == marked.length() || marked.charAt(at) == START || marked.charAt(at) == END) {
                if (at > from) {
                    pieces.add(new Piece(marked.substring(from, at), isMatch));
                }
                isMatch = at < marked.length() && marked.charAt(at) == START;
                from = at + 1;
            }
        }
        return pieces;
    }
}
