package dev.assay.catalog.account;

import dev.assay.catalog.problem.CatalogRefusal;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// How passwords are kept: by PBKDF2 with HMAC-SHA-512 (RFC 8018) and 16 bytes of salt, written as
/// `pbkdf2-sha512$210000$salt$hash`. The iterations are those that OWASP's password storage cheat sheet names; a hash
/// that was made with fewer is replaced at the next sign-in.
///
/// A hash takes a core for about a tenth of a second, so only as many are made at a time as there are cores.
@Singleton
class Passwords {

    private static final String SCHEME = "pbkdf2-sha512";
    private static final int ITERATIONS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 64;

    /// 20 letters out of 31 are 99 bits.
    private static final int GENERATED_LETTERS = 20;
    private static final int GROUP = 5;
    /// Without those that look like others.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    /// How long to wait for a core.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());
    /// What the password of an unknown account is held against, so that its refusal takes as long as any.
    /// It is the hash of nothing: making a true one would take its time at every start.
    private final String nobodys = new Stored(ITERATIONS, random(SALT_BYTES), random(HASH_BYTES)).written();

    /// A new password, such as `k3vnm-8tqax-zz2yc-w7hpe`.
    String generate() {
        var password = new StringBuilder();
        for (int at = 0; at < GENERATED_LETTERS; at++) {
            if (at > 0 && at % GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    String hash(String password) {
        byte[] salt = random(SALT_BYTES);
        return new Stored(ITERATIONS, salt, derive(password, salt, ITERATIONS)).written();
    }

    /// Whether a password is the one that a hash was made of; never so without a hash.
    boolean isRight(String password, Optional<String> hash) {
        Stored stored = Stored.read(hash.orElse(nobodys));
        byte[] derived = derive(password, stored.salt(), stored.iterations());
        return MessageDigest.isEqual(derived, stored.hash()) && hash.isPresent();
    }

    /// Whether a hash was made with less work than one would be now.
    boolean isOutdated(String hash) {
        return Stored.read(hash).iterations() < ITERATIONS;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private byte[] derive(String password, byte[] salt, int iterations) {
        if (!takeCore()) {
            throw new CatalogRefusal.TooManyAttempts(PATIENCE);
        }
        var composed = Normalizer.normalize(password, Normalizer.Form.NFC).toCharArray();
        var spec = new PBEKeySpec(composed, salt, iterations, HASH_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        } finally {
            spec.clearPassword();
            cores.release();
        }
    }

    private boolean takeCore() {
        try {
            return cores.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    // Arrays are compared nowhere but by `MessageDigest`.
    @SuppressWarnings("ArrayRecordComponent")
    private record Stored(int iterations, byte[] salt, byte[] hash) {

        static Stored read(String written) {
            String[] parts = written.split("\\$", -1);
            if (parts.length != 4 || !parts[0].equals(SCHEME)) {
                throw new IllegalStateException("A password is kept in an unknown way");
            }
            var base64 = Base64.getDecoder();
            return new Stored(Integer.parseInt(parts[1]), base64.decode(parts[2]), base64.decode(parts[3]));
        }

        String written() {
            var base64 = Base64.getEncoder().withoutPadding();
            return "%s$%d$%s$%s"
                    .formatted(SCHEME, iterations, base64.encodeToString(salt), base64.encodeToString(hash));
        }
    }
}
