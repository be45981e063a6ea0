package org.occupancyhub.routes.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.occupancyhub.models.imports.ImportRefusedException;
import org.occupancyhub.models.reason.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is being sent: under names that nobody sees, until it is whole and gets its own. */
final class Parts {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private static final String PREFIX = ".part-";
    private static final int TRIES = 1000;

    private final Path folder;

    Parts(Path folder) {
        this.folder = folder;
    }

    Path begin() {
        try {
            makeFolder();
            return Files.createTempFile(folder, PREFIX, "");
        } catch (IOException e) {
            throw new UncheckedIOException("nothing can be kept in " + folder, e);
        }
    }

    /** Counts of people are nobody's business but the hub's. */
    private void makeFolder() throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** A name once given is never overwritten: two uploads of one name are two files. */
    Path named(Path part, String wanted) throws IOException {
        String name = wanted.equalsIgnoreCase(SampleFile.NAME) ? UploadName.after(wanted) : wanted;
        for (int i = 0; i < TRIES; i++) {
            Path target = folder.resolve(name);
            try {
                Files.createLink(target, part); // fails where it is taken, unlike a move
                return target;
            } catch (FileAlreadyExistsException e) {
                name = UploadName.after(name);
            } catch (UnsupportedOperationException | FileSystemException noLinks) {
                return Files.move(part, target); // fails too where it is taken, though not in one step
            }
        }
        throw new ImportRefusedException(Refusal.MANY_FILES.with(wanted));
    }

    void end(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.warn("{} cannot be removed; the next start tries again", part, e);
        }
    }

    /** What was not sent to its end when a hub stopped. */
    void forgetAll() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> there = Files.list(folder)) {
            for (Path path : there.filter(one -> one.getFileName().toString().startsWith(PREFIX))
                    .toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be tidied", e);
        }
    }
}
