package org.occupancyhub.models.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.occupancyhub.models.sql.Migrations;

/** A backup that is there. Opened, it is known to be ours and of a version that can be restored. */
public final class BackupFile implements AutoCloseable {

    private static final int LONGEST_MANIFEST = 10_000_000;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws BackupException if it is not there, damaged, foreign or of a newer version */
    public static BackupFile open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BackupException(file, "is not there");
        }
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile());
            Manifest manifest = manifest(file, zip);
            if (Migrations.isNewer(manifest.schemaVersion())) {
                throw new BackupException(
                        file,
                        "must be of schema version " + Migrations.newest() + " or older, but is of version "
                                + manifest.schemaVersion() + "; restore it with the program that wrote it ("
                                + manifest.program() + ") or a newer one");
            }
            return new BackupFile(file, zip, manifest);
        } catch (ZipException e) {
            throw new BackupException(file, "is no backup, or damaged: " + e.getMessage(), e);
        } catch (IOException e) {
            close(zip, e);
            throw new BackupException(file, "cannot be read: " + e.getMessage(), e);
        } catch (BackupException e) {
            close(zip, e);
            throw e;
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /**
     * Reads all of it.
     *
     * @throws BackupException if a byte is not what was written, or a row is missing
     */
    public void verify(Headway headway) {
        headway.begin(manifest.rows());
        byte[] buffer = new byte[BUFFER_BYTES];
        for (SavedTable table : manifest.tables()) {
            ZipEntry entry = zip.getEntry(table.entry());
            if (entry == null) {
                throw new BackupException(file, "is damaged: " + table.entry() + " is missing");
            }
            CRC32 sum = new CRC32(); // ZipFile itself does not look at it
            long rows = 0;
            try (InputStream in = new RowCountingInput(zip.getInputStream(entry), headway)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    sum.update(buffer, 0, read);
                    rows += RowCountingOutput.rows(buffer, 0, read);
                }
            } catch (IOException e) {
                throw new BackupException(file, "is damaged in " + table.entry() + ": " + e.getMessage(), e);
            }
            if (sum.getValue() != entry.getCrc()) {
                throw new BackupException(file, "is damaged: the checksum of " + table.entry() + " does not fit");
            }
            if (rows != table.rows()) {
                throw new BackupException(
                        file,
                        "is damaged: " + table.entry() + " must hold " + table.rows() + " rows, but holds " + rows);
            }
        }
    }

    Path path() {
        return file;
    }

    InputStream rows(SavedTable table) throws IOException {
        return zip.getInputStream(zip.getEntry(table.entry()));
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new BackupException(file, "cannot be closed: " + e.getMessage(), e);
        }
    }

    private static Manifest manifest(Path file, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new BackupException(file, "is no backup of an Occupancy Hub: it holds no " + Manifest.ENTRY);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] json = in.readNBytes(LONGEST_MANIFEST);
            CRC32 sum = new CRC32();
            sum.update(json);
            if (sum.getValue() != entry.getCrc()) {
                throw new BackupException(file, "is damaged: the checksum of " + Manifest.ENTRY + " does not fit");
            }
            return Manifest.parse(file, json);
        }
    }

    private static void close(ZipFile zip, Exception because) {
        if (zip != null) {
            try {
                zip.close();
            } catch (IOException e) {
                because.addSuppressed(e);
            }
        }
    }
}
