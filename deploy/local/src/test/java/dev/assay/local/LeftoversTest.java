package dev.assay.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @TempDir
    Path home;

    private Process process;

    @BeforeEach
    void start_a_process() throws IOException {
        process = new ProcessBuilder("sleep", "300").start();
    }

    @AfterEach
    void end_it() {
        process.destroyForcibly();
    }

    @Test
    void a_remembered_process_is_ended() throws IOException {
        new Leftovers(home).remember(List.of(process.toHandle()));
        assertEquals(1, new Leftovers(home).end());
        assertFalse(process.isAlive());
        assertEquals(0, new Leftovers(home).end());
    }

    @Test
    void another_process_that_got_the_same_id_later_is_left_alone() throws IOException {
        Files.writeString(home.resolve("processes"), process.pid() + " 2001-01-01T00:00:00Z\n");
        assertEquals(0, new Leftovers(home).end());
        assertTrue(process.isAlive());
    }

    @Test
    void a_stale_note_of_a_database_server_ends_no_other_program() throws IOException {
        Path note = home.resolve("postgres/data/postmaster.pid");
        Files.createDirectories(note.getParent());
        Files.writeString(note, process.pid() + "\n/somewhere\n");
        assertEquals(0, new Leftovers(home).end());
        assertTrue(process.isAlive());
    }
}
