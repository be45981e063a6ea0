package org.occupancyhub.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs of this machine's kind, unpacked once into a directory named by what they are. They appear
 * there whole or not at all, so a hub that is killed while unpacking leaves nothing half behind that would be used.
 */
final class PostgresBinaries {

    private static final int NAME_LENGTH = 16;

    private PostgresBinaries() {}

    /** The directory that holds {@code bin}, {@code lib} and {@code share}. */
    static Path unpackInto(Path home) {
        try {
            Path unpacked = home.resolve(fingerprint());
            if (!Files.isDirectory(unpacked)) {
                Files.createDirectories(home);
                Path part = Files.createTempDirectory(home, "part-");
                try (InputStream archive = open()) {
                    unpack(archive, part);
                }
                Directories.publish(part, unpacked);
                Directories.deleteAllBut(home, unpacked);
            }
            return unpacked;
        } catch (IOException e) {
            throw new EmbeddedServiceException(
                    "the embedded PostgreSQL cannot be unpacked into " + home + ": " + e.getMessage()
                            + "; free some space there or set POSTGRES_DSN to another PostgreSQL",
                    e);
        }
    }

    private static InputStream open() throws IOException {
        String system = system();
        String machine = System.getProperty("os.arch");
        try {
            return new BufferedInputStream(DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine));
        } catch (IllegalStateException e) {
            throw new EmbeddedServiceException(
                    "this build brings no PostgreSQL for " + system + " on " + machine
                            + "; build the hub on such a machine or set POSTGRES_DSN to another PostgreSQL",
                    e);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "Windows";
        }
        return name.startsWith("mac") ? "Darwin" : "Linux";
    }

    private static String fingerprint() throws IOException {
        try (DigestInputStream archive = new DigestInputStream(open(), MessageDigest.getInstance("SHA-256"))) {
            archive.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(archive.getMessageDigest().digest()).substring(0, NAME_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("the archive names " + entry.getName() + ", which lies outside");
                }
                write(tar, entry, target, file);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target, Path file)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(file, target.resolve(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            if (file.getParent().endsWith("bin") && !file.toFile().setExecutable(true, false)) {
                throw new IOException(file + " cannot be made executable");
            }
        }
    }
}
