package dev.assay.catalog.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The settings that this service is started with. A secret may be in a file: `ASSAY_DATABASE_PASSWORD_FILE` names the
/// one that holds what would be in `ASSAY_DATABASE_PASSWORD`.
///
/// @param variables by name
record Environment(Map<String, String> variables) {

    private static final List<String> REQUIRED =
            List.of("ASSAY_DATABASE_URL", "ASSAY_DATABASE_USER", "ASSAY_DATABASE_PASSWORD", "ASSAY_KAFKA");
    private static final int SHORTEST_PASSWORD = 12;
    private static final Set<String> GUESSED_FIRST =
            Set.of("changemechangeme", "passwordpassword", "postgrespostgres", "administrator", "123456789012");
    private static final Set<String> SECRETS = Set.of("ASSAY_DATABASE_PASSWORD");
    private static final String IN_A_FILE = "_FILE";

    static Environment ofThisProcess() {
        return new Environment(System.getenv());
    }

    /// What is wrong first, in one line without any secret; empty if nothing is.
    Optional<String> mistake() {
        return Stream.<Supplier<Optional<String>>>of(
                        this::unreadable, this::missing, this::development, this::unsafePassword, this::unsafeIssuer)
                .flatMap(check -> check.get().stream())
                .findFirst();
    }

    /// A setting; empty if it is absent or blank.
    Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(name)).or(() -> secret(name)).filter(value -> !value.isBlank());
    }

    private Optional<String> unreadable() {
        return SECRETS.stream()
                .map(name -> name + IN_A_FILE)
                .filter(name -> variables.containsKey(name) && !Files.isReadable(Path.of(variables.get(name))))
                .findFirst()
                .map(name -> name + " names a file that can't be read");
    }

    private Optional<String> missing() {
        return REQUIRED.stream()
                .filter(name -> value(name).isEmpty())
                .findFirst()
                .map(name -> name + " is missing");
    }

    private Optional<String> development() {
        return value("QUARKUS_PROFILE")
                .filter(profile -> !profile.equals("prod"))
                .map(profile -> "QUARKUS_PROFILE is %s, which is for development: leave it out".formatted(profile));
    }

    private Optional<String> unsafePassword() {
        String password = value("ASSAY_DATABASE_PASSWORD").orElse("");
        return password.length() < SHORTEST_PASSWORD || GUESSED_FIRST.contains(password.toLowerCase(Locale.ROOT))
                ? Optional.of(
                        "ASSAY_DATABASE_PASSWORD is too easy to guess: it needs at least %d characters, and none of the usual words"
                                .formatted(SHORTEST_PASSWORD))
                : Optional.empty();
    }

    private Optional<String> unsafeIssuer() {
        return value("ASSAY_OIDC_ENABLED").filter("true"::equals).isPresent()
                        && value("ASSAY_OIDC_ISSUER").isEmpty()
                ? Optional.of("ASSAY_OIDC_ISSUER is missing, although ASSAY_OIDC_ENABLED is true")
                : Optional.empty();
    }

    /// What is in the file that stands for a secret; empty for other settings.
    Optional<String> secret(String name) {
        String file = SECRETS.contains(name) ? variables.get(name + IN_A_FILE) : null;
        return Optional.ofNullable(file).map(Environment::read);
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
