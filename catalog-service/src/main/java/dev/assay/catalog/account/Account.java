package dev.assay.catalog.account;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Somebody who can sign in here.
///
/// @param name unique, and kept for good: history names it
public record Account(@Schema(examples = "ada") String name, Role role, boolean disabled, Instant createdAt) {

    /// An administrator who can sign in.
    boolean administers() {
        return role == Role.ADMIN && !disabled;
    }
}
