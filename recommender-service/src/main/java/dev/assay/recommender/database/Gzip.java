package dev.assay.recommender.database;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Packs what is stored and read as a whole, before it goes to the database, which would take longer for it.
public final class Gzip {

    private static final int MAGIC = 0x1F8B;

    private Gzip() {}

    public static byte[] pack(byte... data) {
        var packed = new ByteArrayOutputStream(data.length / 8 + 64);
        try (OutputStream gzip = new Fast(packed)) {
            gzip.write(data);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /// What isn't packed, because it was stored before anything was, comes back as it is.
    public static byte[] unpack(byte... packed) {
        if (packed.length < 2 || (((packed[0] & 0xFF) << 8) | (packed[1] & 0xFF)) != MAGIC) {
            return packed.clone();
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return unpacked.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The rest of the effort would make it a fourth smaller and take three times as long.
    private static final class Fast extends GZIPOutputStream {

        Fast(OutputStream packed) throws IOException {
            super(packed);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
