package dev.assay.catalog.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a signed-in client shows with each request: 256 random bits. Only its hash is kept here.
///
/// @param text begins with `assay_`, which tells it from tokens of others, also for programs that look for leaked ones
record Token(String text) {

    private static final String PREFIX = "assay_";
    private static final String SCHEME = "bearer ";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Token random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Token(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// The token in the header `Authorization`, if it is one of ours.
    static Optional<Token> ofHeader(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip())
                .filter(text -> text.startsWith(PREFIX))
                .map(Token::new);
    }

    String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// Not the text: that is nobody's but the bearer's.
    @Override
    public String toString() {
        return "Token";
    }
}
