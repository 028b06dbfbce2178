package dev.assay.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.web.client.NotThere;
import org.junit.jupiter.api.Test;

class SlugsTest {

    @Test
    void an_address_takes_every_id_that_the_catalogue_takes() {
        String longest = "which-of-these-frameworks-" + "a".repeat(94);

        assertEquals(longest, Slugs.checked(longest));
        assertThrows(NotThere.class, () -> Slugs.checked(longest + "a"));
        assertThrows(NotThere.class, () -> Slugs.checked("No Slug"));
    }

    @Test
    void a_technology_has_a_shorter_one() {
        assertTrue(Slugs.isSlug("a".repeat(60)));
        assertFalse(Slugs.isSlug("a".repeat(61)));
    }
}
