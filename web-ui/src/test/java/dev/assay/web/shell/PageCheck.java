package dev.assay.web.shell;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;

/// What holds for every page.
public final class PageCheck {

    private static final Pattern INLINE =
            Pattern.compile("<style| style=| on[a-z]+=\"|<script(?![^>]*( src=| type=\"application/ld\\+json\"))");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern FRAGMENT = Pattern.compile(" href=\"#([^\"]+)\"");

    private PageCheck() {}

    /// Asks for a page and holds it to the rules.
    public static String page(String path, int status, String heading) {
        String body = HeadersTest.guarded(given().get(path).then())
                .statusCode(status)
                .contentType("text/html")
                .extract()
                .asString();
        assertTrue(body.contains("<h1>" + heading + "</h1>"), body);
        assertEquals(body.indexOf("<h1"), body.lastIndexOf("<h1"), "more than one main heading");
        assertFalse(INLINE.matcher(body).find(), "inline style or script");
        var ids = ID.matcher(body).results().map(found -> found.group(1)).toList();
        assertEquals(ids.stream().distinct().toList(), ids, "an id twice");
        FRAGMENT.matcher(body)
                .results()
                .map(found -> found.group(1))
                .forEach(target -> assertTrue(ids.contains(target), "nothing at #" + target));
        return body;
    }
}
