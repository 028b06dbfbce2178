package dev.assay.catalog.account;

import dev.assay.catalog.account.Accounts.WithPassword;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jboss.logging.Logger;

/// Sees to it that somebody can sign in: where there is no account, makes one with a password that is shown once.
@Singleton
public class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);

    private final Accounts accounts;
    private final AccountSettings settings;

    FirstAdministrator(Accounts accounts, AccountSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    /// The password can't be written where it is to be read. There is no account then.
    public static final class Untold extends RuntimeException {
        Untold(Path file, IOException failed) {
            super(
                    "The first administrator's password can't be written into %s, which ASSAY_FIRST_PASSWORD_FILE names: %s"
                            .formatted(file, reason(failed)),
                    failed);
        }

        private static String reason(IOException failed) {
            return switch (failed) {
                case NoSuchFileException _ -> "there is no such folder";
                case AccessDeniedException _ -> "access is denied";
                case FileSystemException other when other.getReason() != null -> other.getReason();
                default -> String.valueOf(failed.getMessage());
            };
        }
    }

    /// Makes the first account, unless there is one.
    ///
    /// @throws Untold if nobody could be told its password, so that it was not made
    public void makeIfNone() {
        accounts.makeFirst(
                made -> settings.firstPasswordFile().ifPresentOrElse(file -> write(made, file), () -> log(made)));
    }

    private static void log(WithPassword made) {
        LOG.infof(
                "Made the first administrator: sign in as %s with the password %s, and change it. It is not shown again",
                made.account().name(), made.password());
    }

    /// Into a file that is its owner's alone from the beginning.
    private static void write(WithPassword made, Path file) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, "%s %s%n".formatted(made.account().name(), made.password()));
        } catch (IOException failed) {
            throw new Untold(file, failed);
        }
    }
}
