package dev.assay.catalog.account;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.catalog.revision.Word;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// What somebody may do, the least first: each role may do what those before it may.
public enum Role implements Word {
    CONTRIBUTOR,
    EDITOR,
    ADMIN;

    /// For annotations: whoever has an account.
    public static final String CONTRIBUTORS = "contributor";
    /// For annotations: editors and administrators.
    public static final String EDITORS = "editor";
    /// For annotations: administrators alone.
    public static final String ADMINS = "admin";

    @Override
    @JsonValue
    public String word() {
        return Word.of(this);
    }

    /// The words of this role and of those that it includes.
    Set<String> included() {
        return Arrays.stream(values())
                .filter(role -> role.compareTo(this) <= 0)
                .map(Role::word)
                .collect(Collectors.toSet());
    }
}
