package dev.assay.web.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangesTest {

    @Test
    void a_fact_that_is_only_ranked_anew_is_said_to_be_deprecated_or_no_longer() {
        assertEquals("deprecated", deed("changed", ranked("normal"), ranked("deprecated")));
        assertEquals("no longer deprecated", deed("changed", ranked("deprecated"), ranked("normal")));
    }

    @Test
    void whatever_else_was_done_keeps_its_word() {
        assertEquals("changed", deed("changed", ranked("normal"), ranked("preferred")));
        assertEquals("changed", deed("changed", ranked("deprecated"), ranked("deprecated")));
        assertEquals("changed", deed("changed", ranked(null), ranked(null)));
        assertEquals("added", deed("added", null, ranked("deprecated")));
        assertEquals("removed", deed("removed", ranked("deprecated"), null));
    }

    @Test
    void the_history_of_a_fact_has_the_same_word() {
        var revision = new Revision(5, "2026-11-23T10:00:00Z", "ada", "A later run stands");
        assertEquals(
                "deprecated", new FactHistory.Step(revision, "changed", ranked("normal"), ranked("deprecated")).deed());
    }

    private static String deed(String change, Changes.@Nullable Entry before, Changes.@Nullable Entry after) {
        return new Changes.Change("fact", "flask-throughput-1", change, before, after).deed();
    }

    private static Changes.Entry ranked(@Nullable String rank) {
        return new Changes.Entry("flask", "throughput", null, null, null, null, "stated", rank, null, "a-source");
    }
}
