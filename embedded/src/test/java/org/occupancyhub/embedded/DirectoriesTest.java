package org.occupancyhub.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoriesTest {

    private static final int FILES = 2_000;

    @TempDir
    Path folder;

    @Test
    void aDirectoryThatIsStillWrittenToIsDeletedOnceTheWriterGivesUp() throws Exception {
        Path part = Files.createDirectories(folder.resolve("part/global"));
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(part, begun));
        begun.await();
        Directories.delete(part.getParent());
        writer.join();
        Directories.delete(part.getParent()); // what came after the first look
        assertThat(part.getParent()).doesNotExist();
    }

    @Test
    void whatIsNotThereNeedsNoDeletion() throws IOException {
        Directories.delete(folder.resolve("none"));
        assertThat(folder).isEmptyDirectory();
    }

    /** Like initdb, which fails when its directory is gone. */
    private static void write(Path directory, CountDownLatch begun) {
        for (int i = 0; i < FILES && Files.isDirectory(directory); i++) {
            try {
                Files.writeString(directory.resolve("file" + i), "");
            } catch (NoSuchFileException e) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                begun.countDown();
            }
        }
    }
}
