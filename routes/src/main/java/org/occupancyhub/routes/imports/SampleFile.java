package org.occupancyhub.routes.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import org.occupancyhub.models.imports.ImportFile;

/** The sample that came with the hub, laid beside the uploads: a file of its own, since what reads CSV reads files. */
final class SampleFile {

    static final String NAME = "gym_dataset.csv";

    private static final String RESOURCE = "/occupancy-hub/sql/seeds/" + NAME;

    private final Parts parts;
    private final Path path;

    SampleFile(Path folder, Parts parts) {
        this.parts = parts;
        this.path = folder.resolve("." + NAME);
    }

    ImportFile file() {
        try {
            return new ImportFile(NAME, Files.size(path()), Instant.EPOCH, true);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample cannot be read", e);
        }
    }

    Path path() {
        if (!Files.isRegularFile(path)) {
            try (InputStream sample = SampleFile.class.getResourceAsStream(RESOURCE)) {
                Path part = parts.begin();
                Files.copy(sample, part, StandardCopyOption.REPLACE_EXISTING);
                Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException("the sample cannot be laid beside " + path, e);
            }
        }
        return path;
    }
}
