package dev.assay.recommender.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What somebody may do, the least first: each role may do what those before it may.
public enum Role {
    CONTRIBUTOR,
    EDITOR,
    ADMIN;

    /// For annotations: editors and administrators.
    public static final String EDITORS = "editor";
    /// For annotations: administrators alone.
    public static final String ADMINS = "admin";

    static Optional<Role> named(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /// The words of this role and of those that it includes.
    Set<String> included() {
        return Arrays.stream(values())
                .filter(role -> role.compareTo(this) <= 0)
                .map(Role::word)
                .collect(Collectors.toSet());
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
