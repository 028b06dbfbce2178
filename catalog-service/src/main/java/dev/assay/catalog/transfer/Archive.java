package dev.assay.catalog.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files in one ZIP archive.
final class Archive {

    /// The earliest time that the format knows stands for all: equal files make equal archives.
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Archive() {}

    /// What writes a file when its turn comes.
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    static void write(SortedMap<String, Content> files, OutputStream out) throws IOException {
        var archive = new ZipOutputStream(out);
        for (var file : files.entrySet()) {
            var entry = new ZipEntry(file.getKey());
            entry.setTimeLocal(TIME);
            archive.putNextEntry(entry);
            file.getValue().write(archive);
            archive.closeEntry();
        }
        archive.finish();
    }
}
