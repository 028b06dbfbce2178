package dev.assay.web.start;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The settings that this service is started with. None of them is a secret.
///
/// @param variables by name
record Environment(Map<String, String> variables) {

    private static final List<String> REQUIRED = List.of("ASSAY_KAFKA");

    static Environment ofThisProcess() {
        return new Environment(System.getenv());
    }

    /// What is wrong first, in one line; empty if nothing is.
    Optional<String> mistake() {
        return Stream.of(missing(), development()).flatMap(Optional::stream).findFirst();
    }

    /// A setting; empty if it is absent or blank.
    Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
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
}
