package dev.assay.recommender.database;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4FrameInputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import net.jpountz.lz4.LZ4FrameOutputStream.BLOCKSIZE;
import net.jpountz.lz4.LZ4FrameOutputStream.FLG.Bits;
import net.jpountz.xxhash.XXHash32;
import net.jpountz.xxhash.XXHashFactory;

/// Packs what is stored and read as a whole, before it goes to the database, which would take longer for it. Of either
/// format, what is packed piece by piece is packed as a whole if the pieces lie one behind the other.
public final class Packing {

    private static final byte[] GZIP = {0x1F, (byte) 0x8B};
    private static final byte[] LZ4 = {0x04, 0x22, 0x4D, 0x18};

    /// The machine's own code where it may be loaded, else Java.
    private static final LZ4Factory FACTORY = LZ4Factory.fastestInstance();

    private static final XXHash32 HASH = XXHashFactory.fastestInstance().hash32();
    private static final int UNKNOWN_LENGTH = -1;

    private Packing() {}

    /// As gzip, for what is packed once and kept: the smaller.
    public static byte[] small(byte... data) {
        var packed = new ByteArrayOutputStream(data.length / 8 + 64);
        try (OutputStream gzip = new Gzip(packed)) {
            gzip.write(data);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /// As an LZ4 frame, for what is packed for each result: a third larger, in a quarter of the time.
    public static byte[] fast(byte... data) {
        var packed = new ByteArrayOutputStream(data.length / 4 + 64);
        try (OutputStream frame = new LZ4FrameOutputStream(
                packed,
                BLOCKSIZE.SIZE_256KB,
                UNKNOWN_LENGTH,
                FACTORY.fastCompressor(),
                HASH,
                Bits.BLOCK_INDEPENDENCE,
                Bits.CONTENT_CHECKSUM)) {
            frame.write(data);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /// What isn't packed, because it was stored before anything was, comes back as it is.
    public static byte[] unpack(byte... packed) {
        try {
            if (startsWith(packed, LZ4)) {
                return all(new LZ4FrameInputStream(new ByteArrayInputStream(packed), FACTORY.safeDecompressor(), HASH));
            }
            if (startsWith(packed, GZIP)) {
                return all(new GZIPInputStream(new ByteArrayInputStream(packed)));
            }
            return packed.clone();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean startsWith(byte[] packed, byte... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i == packed.length || packed[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] all(InputStream unpacked) throws IOException {
        try (unpacked) {
            return unpacked.readAllBytes();
        }
    }

    /// The rest of the effort would make it a fourth smaller and take three times as long.
    private static final class Gzip extends GZIPOutputStream {

        Gzip(OutputStream packed) throws IOException {
            super(packed);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
