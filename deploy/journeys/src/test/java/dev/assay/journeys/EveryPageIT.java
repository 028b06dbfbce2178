package dev.assay.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What search engines are told of is there: each page about each thing of the shipped catalogue.
@ExtendWith(OneAssay.class)
class EveryPageIT {

    private static final Pattern ADDRESS = Pattern.compile("<loc>(.+?)</loc>");

    @Test
    void each_page_of_the_site_map_is_there(RunningAssay assay) throws IOException, InterruptedException {
        String map = Rest.get(assay.at("WEB", "/sitemap.xml")).body();
        List<String> paths = ADDRESS.matcher(map)
                .results()
                .map(found -> URI.create(found.group(1)).getPath())
                .toList();

        var missing = new ArrayList<String>();
        for (String path : paths) {
            int status = Rest.get(assay.at("WEB", path)).statusCode();
            if (status != 200) {
                missing.add(status + " " + path);
            }
        }

        assertEquals(List.of(), missing);
        assertTrue(paths.size() > 400, () -> "Of " + paths.size() + " pages only");
    }
}
