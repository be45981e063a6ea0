package org.occupancyhub.routes.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
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

/**
 * The folder {@code uploads} of this hub's data. A file is there whole or not at all: it is written under a name that
 * nobody sees, and gets its own at the end. The sample that came with the hub is laid beside the others.
 */
public final class UploadFolder implements ImportFiles {

    private final Path folder;
    private final long largest;
    private final Supplier<ZoneId> zone;
    private final Parts parts;
    private final Reception reception;
    private final SampleFile sample;
    private final Set<String> inUse = ConcurrentHashMap.newKeySet();

    /** @param zone the zone that is suggested for a file */
    public UploadFolder(Path folder, long largest, Supplier<ZoneId> zone) {
        this(folder, largest, zone, Room.on(folder));
    }

    UploadFolder(Path folder, long largest, Supplier<ZoneId> zone, Room room) {
        this.folder = folder;
        this.largest = largest;
        this.zone = zone;
        this.parts = new Parts(folder);
        this.reception = new Reception(folder, largest, room);
        this.sample = new SampleFile(folder, parts);
        parts.forgetAll();
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
        files.add(sample.file());
        return files;
    }

    @Override
    public long largest() {
        return largest;
    }

    @Override
    public ImportFile keep(String name, InputStream content) throws IOException {
        try {
            return store(possible(UploadName.of(name)), reception.readable(content));
        } catch (Reception.SenderGoneException e) {
            throw e.failure();
        } catch (IOException e) {
            throw new UncheckedIOException("an upload cannot be kept in " + folder, e);
        }
    }

    private ImportFile store(String name, InputStream content) throws IOException {
        Path part = parts.begin();
        try {
            reception.store(content, part);
            return of(parts.named(part, name)).orElseThrow();
        } finally {
            parts.end(part);
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
        return name.equals(SampleFile.NAME)
                ? sample.file()
                : of(path(name)).orElseThrow(() -> new ImportRefusedException(Refusal.NO_FILE.with(name)));
    }

    CsvSource source(String name) {
        find(name);
        return new CsvSource(name, name.equals(SampleFile.NAME) ? sample.path() : path(name));
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
}
