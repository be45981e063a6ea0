package org.occupancyhub.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class SharedDataTest {

    @TempDir
    Path directory;

    @Test
    void theFolderIsFoundUpwards() throws IOException {
        Path data = Files.createDirectories(directory.resolve("shared/data"));
        Path module = Files.createDirectories(directory.resolve("hub/module"));
        assertThat(SharedData.folder(null, module)).contains(data);
        assertThat(SharedData.folder(" ", module)).contains(data);
    }

    @Test
    void theVariableWinsAndIsNotSearchedAround() throws IOException {
        Files.createDirectories(directory.resolve("shared/data"));
        Path named = Files.createDirectory(directory.resolve("named"));
        assertThat(SharedData.folder(named.toString(), directory)).contains(named);
        assertThat(SharedData.folder(directory.resolve("absent").toString(), directory))
                .isEmpty();
    }

    @Test
    void aTestWithoutItsFileIsSkippedWithAWord() {
        assertThatThrownBy(() -> SharedData.assumeFile("no-such-file.csv"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("no-such-file.csv is not at hand")
                .hasMessageContaining("HUB_SHARED_DATA");
    }
}
