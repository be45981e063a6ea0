package org.occupancyhub.routes.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.occupancyhub.models.imports.FilePreview;
import org.occupancyhub.models.imports.ImportFile;
import org.occupancyhub.models.imports.ImportFiles;
import org.occupancyhub.models.imports.ImportRefusedException;
import org.occupancyhub.models.reason.Refusal;
import org.occupancyhub.routes.csv.CsvPreview;
import org.occupancyhub.routes.csv.CsvSource;
import org.occupancyhub.routes.csv.CsvUnreadableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder {@code uploads} of this hub's data. A file is there whole or not at all: it is written under a name that
 * nobody sees, and gets its own at the end. The sample that came with the hub is laid beside the others.
 */
public final class UploadFolder implements ImportFiles {

    static final String SAMPLE = "gym_dataset.csv";

    private static final String SAMPLE_RESOURCE = "/occupancy-hub/sql/seeds/" + SAMPLE;
    private static final String PART = ".part-";
    private static final int BUFFER = 64 * 1024;
    private static final int TRIES = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);

    private final Path folder;
    private final long largest;
    private final Supplier<ZoneId> zone;
    private final Room room;
    private final Set<String> inUse = ConcurrentHashMap.newKeySet();

    /** @param zone the zone that is suggested for a file */
    public UploadFolder(Path folder, long largest, Supplier<ZoneId> zone) {
        this(folder, largest, zone, Room.on(folder));
    }

    UploadFolder(Path folder, long largest, Supplier<ZoneId> zone, Room room) {
        this.folder = folder;
        this.largest = largest;
        this.zone = zone;
        this.room = room;
        forgetParts();
    }

    @Override
    public List<ImportFile> all() {
        List<ImportFile> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> there = Files.list(folder)) {
                there.filter(UploadFolder::isOne).forEach(path -> of(path).ifPresent(files::add));
            } catch (IOException e) {
                throw new UncheckedIOException("the folder " + folder + " cannot be read", e);
            }
        }
        files.sort(Comparator.comparing(ImportFile::keptAt).reversed().thenComparing(ImportFile::name));
        files.add(sample());
        return files;
    }

    @Override
    public long largest() {
        return largest;
    }

    @Override
    public ImportFile keep(String name, InputStream content) throws IOException {
        Path part = newPart();
        try {
            write(content, part);
            return of(named(part, possible(UploadName.of(name)))).orElseThrow();
        } catch (SenderGoneException e) {
            throw e.cause;
        } catch (IOException e) {
            throw new UncheckedIOException("an upload cannot be kept in " + folder, e);
        } finally {
            remove(part);
        }
    }

    /** That reading failed, not storing: only the one is the sender's. */
    private static final class SenderGoneException extends IOException {

        private static final long serialVersionUID = 1L;

        private final IOException cause;

        SenderGoneException(IOException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    private Path newPart() {
        try {
            makeFolder();
            return Files.createTempFile(folder, PART, "");
        } catch (IOException e) {
            throw new UncheckedIOException("nothing can be kept in " + folder, e);
        }
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.warn("{} cannot be removed; the next start tries again", part, e);
        }
    }

    /** Counts of people are nobody's business but the hub's. */
    private void makeFolder() throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private String possible(String name) {
        try {
            folder.resolve(name);
            return name;
        } catch (InvalidPathException e) {
            return UploadName.plain(name);
        }
    }

    private void write(InputStream content, Path part) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[BUFFER];
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(file)) {
            int read;
            while ((read = read(content, buffer)) >= 0) {
                bytes += read;
                if (bytes > largest) {
                    throw new ImportRefusedException(Refusal.TOO_LARGE.with(largest));
                }
                checkRoom();
                store(out, buffer, read);
            }
            if (bytes == 0) {
                throw new ImportRefusedException(Refusal.EMPTY.with());
            }
            file.force(true);
        }
    }

    private static int read(InputStream content, byte[] buffer) throws SenderGoneException {
        try {
            return content.read(buffer);
        } catch (IOException e) {
            throw new SenderGoneException(e);
        }
    }

    private void checkRoom() throws IOException {
        if (!room.isLeft()) {
            throw new ImportRefusedException(Refusal.DISK.with(folder));
        }
    }

    private void store(OutputStream out, byte[] buffer, int length) {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw new ImportRefusedException(Refusal.NO_ROOM.with(folder, e.getMessage()), e);
        }
    }

    /** A name once given is never overwritten: two uploads of one name are two files. */
    private Path named(Path part, String wanted) throws IOException {
        String name = wanted.equalsIgnoreCase(SAMPLE) ? UploadName.after(wanted) : wanted;
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

    @Override
    public boolean forget(String name) {
        try {
            return !inUse.contains(name) && Files.deleteIfExists(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be removed", e);
        } catch (ImportRefusedException e) {
            return false; // nothing of ours
        }
    }

    @Override
    public FilePreview preview(String name) {
        ImportFile file = find(name);
        try {
            return CsvPreview.of(file, source(name), zone.get());
        } catch (CsvUnreadableException e) {
            throw new ImportRefusedException(Refusal.WRONG.with(e.getMessage()), e);
        }
    }

    /** @throws ImportRefusedException if it is not there */
    ImportFile find(String name) {
        return name.equals(SAMPLE)
                ? sample()
                : of(path(name)).orElseThrow(() -> new ImportRefusedException(Refusal.NO_FILE.with(name)));
    }

    CsvSource source(String name) {
        find(name);
        return new CsvSource(name, name.equals(SAMPLE) ? samplePath() : path(name));
    }

    /** Keeps a file from being forgotten. */
    void use(String name) {
        inUse.add(name);
    }

    void noLongerUse(String name) {
        inUse.remove(name);
    }

    private Path path(String name) {
        if (!UploadName.of(name).equals(name)) {
            throw new ImportRefusedException(Refusal.NO_FILE.with(name));
        }
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            throw new ImportRefusedException(Refusal.NO_FILE.with(name), e);
        }
    }

    private static boolean isOne(Path path) {
        String name = path.getFileName().toString();
        return UploadName.of(name).equals(name) && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static Optional<ImportFile> of(Path path) {
        try {
            return isOne(path)
                    ? Optional.of(new ImportFile(
                            path.getFileName().toString(),
                            Files.size(path),
                            Files.getLastModifiedTime(path).toInstant(),
                            false))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // it was removed just now
        }
    }

    private ImportFile sample() {
        try {
            return new ImportFile(SAMPLE, Files.size(samplePath()), Instant.EPOCH, true);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample cannot be read", e);
        }
    }

    /** A file of its own, since what reads CSV reads files. */
    private Path samplePath() {
        Path path = folder.resolve("." + SAMPLE);
        if (!Files.isRegularFile(path)) {
            try (InputStream sample = UploadFolder.class.getResourceAsStream(SAMPLE_RESOURCE)) {
                makeFolder();
                Path part = Files.createTempFile(folder, PART, "");
                Files.copy(sample, part, StandardCopyOption.REPLACE_EXISTING);
                Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException("the sample cannot be laid into " + folder, e);
            }
        }
        return path;
    }

    /** What was not sent to its end when a hub stopped. */
    private void forgetParts() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> there = Files.list(folder)) {
            for (Path path : there.filter(one -> one.getFileName().toString().startsWith(PART))
                    .toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be tidied", e);
        }
    }
}
