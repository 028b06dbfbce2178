package dev.assay.catalog.transfer;

import dev.assay.catalog.form.YamlReader;
import dev.assay.catalog.problem.CatalogRefusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Files in one ZIP archive.
final class Archive {

    /// The earliest time that the format knows stands for all: equal files make equal archives.
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /// What an archive may become when it is unpacked.
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private static final int MOST_FILES = 2000;

    /// The record at the end of an archive, and where in it the number of all entries stands.
    private static final int END_SIGNATURE = 0x06054b50;

    private static final int END_BYTES = 22;
    private static final int ENTRIES_IN_END = 10;

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

    /// The files of an archive that came from outside. Nothing is written to a disk; what the names mean is for the
    /// reader of the bundle, who knows them all.
    ///
    /// @throws CatalogRefusal if it is no archive, or would become too large
    static SortedMap<String, byte[]> read(byte[] bytes) {
        var files = new TreeMap<String, byte[]>();
        int read = 0;
        try (var archive = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            long left = MOST_BYTES;
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry(), read++) {
                if (entry.isDirectory()) {
                    continue;
                }
                byte[] file = archive.readNBytes((int) Math.min(left, YamlReader.MOST_BYTES) + 1);
                left -= file.length;
                if (left < 0 || file.length > YamlReader.MOST_BYTES || files.size() == MOST_FILES) {
                    throw new CatalogRefusal.BodyTooLarge(MOST_BYTES);
                }
                if (files.put(entry.getName(), file) != null) {
                    throw new CatalogRefusal.MalformedBody("The archive has a file twice.");
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new CatalogRefusal.MalformedBody("The archive is damaged.");
        }
        if (files.isEmpty()) {
            throw new CatalogRefusal.MalformedBody("The body is no ZIP archive with files.");
        }
        if (read != entriesByItsEnd(bytes)) {
            throw new CatalogRefusal.MalformedBody("The archive is cut off: it doesn't hold what its end says.");
        }
        return files;
    }

    /// How many entries an archive has by what stands at its end; -1 where that is missing. What was
    /// cut off between two files reads like an archive of those before, and the others would be
    /// withdrawn.
    private static int entriesByItsEnd(byte[] bytes) {
        var archive = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = bytes.length - END_BYTES; at >= 0; at--) {
            if (archive.getInt(at) == END_SIGNATURE) {
                return Short.toUnsignedInt(archive.getShort(at + ENTRIES_IN_END));
            }
        }
        return -1;
    }
}
