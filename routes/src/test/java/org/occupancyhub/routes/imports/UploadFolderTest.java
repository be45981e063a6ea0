package org.occupancyhub.routes.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.occupancyhub.models.imports.ImportRefusedException;
import org.occupancyhub.models.imports.UploadRefusal;
import org.occupancyhub.routes.csv.CsvPreview;

class UploadFolderTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    private static final long LARGEST = 20_000_000;

    @TempDir
    private Path data;

    private Path uploads;
    private UploadFolder folder;

    @BeforeEach
    void open() {
        uploads = data.resolve("uploads");
        folder = new UploadFolder(uploads, LARGEST, () -> ZONE);
    }

    @Test
    void aFileThatIsTooLargeLeavesNothingBehind() throws IOException {
        UploadFolder small = new UploadFolder(uploads, 100, () -> ZONE);

        assertThatThrownBy(() -> small.keep("a.csv", text("x".repeat(101))))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("at most 100 bytes");

        assertThat(names()).isEmpty();
        assertThat(small.keep("a.csv", text("x".repeat(100))).bytes()).isEqualTo(100);
    }

    @Test
    void anUploadThatBreaksOffLeavesNothingBehind() throws IOException {
        InputStream broken = new InputStream() {
            private int sent;

            @Override
            public int read() throws IOException {
                if (sent++ > 1_000_000) {
                    throw new IOException("the browser is gone");
                }
                return sent % 10 == 0 ? '\n' : 'x';
            }
        };

        assertThatThrownBy(() -> folder.keep("a.csv", broken)).isInstanceOf(IOException.class);

        assertThat(names()).isEmpty();
    }

    @Test
    void whatCannotBeStoredIsNoFaultOfTheSender() throws IOException {
        Path taken = Files.writeString(data.resolve("taken"), "a file where the folder should be");
        UploadFolder nowhere = new UploadFolder(taken, LARGEST, () -> ZONE);

        assertThatThrownBy(() -> nowhere.keep("a.csv", text("ts,count\n")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(taken.toString());
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> folder.keep("a.csv", text("")))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageEndingWith("but is empty");
        assertThatThrownBy(() -> folder.keep("a.csv", text("\uFEFF\n \n"))).hasMessageEndingWith("but is empty");

        assertThat(uploads).doesNotExist();
    }

    @Test
    void theLastOfADiskIsLeftToTheDatabase() throws IOException {
        int[] asked = {0};
        UploadFolder full = new UploadFolder(uploads, LARGEST, () -> ZONE, () -> ++asked[0] < 3);

        assertThatThrownBy(() -> full.keep("a.csv", text("ts,count\n".repeat(100_000))))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("no room");

        assertThat(names()).isEmpty();
        assertThat(Room.isLeft(500_000_000, 1_000_000_000_000L)).isTrue();
        assertThat(Room.isLeft(499_999_999, 1_000_000_000_000L)).isFalse();
        assertThat(Room.isLeft(50_000_000, 1_000_000_000)).isTrue();
        assertThat(Room.isLeft(49_999_999, 1_000_000_000)).isFalse();
    }

    @Test
    void halfAnUploadOfAHubThatWasKilledIsRemovedAtTheNextStart() throws IOException {
        folder.keep("a.csv", text("ts,count\n"));
        Files.writeString(uploads.resolve(".part-123"), "half");

        new UploadFolder(uploads, LARGEST, () -> ZONE);

        assertThat(names()).containsExactly("a.csv");
    }

    @Test
    void noFileSystemRefusesANameForItsLength() throws IOException {
        String first = folder.keep("計".repeat(300) + ".csv", text("a")).name();
        String second = folder.keep("計".repeat(300) + ".csv", text("b")).name();

        assertThat(second).isNotEqualTo(first);
        assertThat(folder.all()).extracting("name").contains(first, second);
    }

    @Test
    void aLinkIsNoUpload() throws IOException {
        folder.keep("a.csv", text("ts,count\n"));
        Path secret = Files.writeString(data.resolve("secret.csv"), "ts,count\n");
        Files.createSymbolicLink(uploads.resolve("link.csv"), secret);

        assertThat(folder.all()).extracting("name").doesNotContain("link.csv");
        for (String name : List.of("link.csv", "../secret.csv", "/etc/passwd", "", "..")) {
            assertThatThrownBy(() -> folder.preview(name)).isInstanceOf(ImportRefusedException.class);
        }
    }

    static Stream<Arguments> unreadable() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("ts,count\n".getBytes(StandardCharsets.UTF_8));
        }
        String csv = "ts,count\n2026-03-02 10:00,5\n";
        return Stream.of(
                Arguments.of(UploadRefusal.EMPTY, new byte[0]),
                Arguments.of(UploadRefusal.EMPTY, "\n\n".getBytes(StandardCharsets.UTF_8)),
                Arguments.of(UploadRefusal.PACKED, packed.toByteArray()),
                Arguments.of(
                        UploadRefusal.PACKED, ("a.csv" + "\0".repeat(252) + "ustar").getBytes(StandardCharsets.UTF_8)),
                Arguments.of(UploadRefusal.WORKBOOK, "PK\u0003\u0004 xl".getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of(UploadRefusal.UTF_16, csv.getBytes(StandardCharsets.UTF_16)),
                Arguments.of(UploadRefusal.UTF_16, csv.getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of(UploadRefusal.UTF_16, csv.getBytes(StandardCharsets.UTF_16BE)),
                Arguments.of(UploadRefusal.NOT_UTF_8, "Zeit;Z\u00e4hler\n".getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of(
                        UploadRefusal.NOT_UTF_8,
                        ("Zeit;Ort\n" + "2026-11-23 10:00;Halle S\u00fcd\n".repeat(9))
                                .getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of(
                        UploadRefusal.BINARY,
                        "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of(UploadRefusal.BINARY, "%PDF-1.7\n%\u00e2\u00e3".getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of(UploadRefusal.BINARY, ("a,\0b\n" + csv.repeat(50)).getBytes(StandardCharsets.UTF_8)),
                Arguments.of(UploadRefusal.NO_HEADER, "\"open,header\n1,2\n".getBytes(StandardCharsets.UTF_8)),
                Arguments.of(UploadRefusal.NO_HEADER, "x".repeat(1_000_000).getBytes(StandardCharsets.UTF_8)),
                Arguments.of(UploadRefusal.NO_HEADER, "\u00e4".repeat(100_000).getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatCanNeverBeReadIsRefusedAtTheUploadAndNotKept(UploadRefusal why, byte[] content) throws IOException {
        assertThatThrownBy(() -> folder.keep("counts.csv.gz", new ByteArrayInputStream(content)))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessage(why.inWords())
                .satisfies(refused -> assertThat(((ImportRefusedException) refused).unreadable())
                        .contains(why));

        assertThat(uploads).as("nothing touched the disk").doesNotExist();
    }

    @Test
    void aFewBrokenLinesLeaveAFileToBeRead() throws IOException {
        String good = "2026-11-23 10:00;Halle S\u00fcd\n";
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write("Zeit;Ort\n".getBytes(StandardCharsets.UTF_8));
        content.write(good.repeat(5).getBytes(StandardCharsets.ISO_8859_1));
        content.write(good.getBytes(StandardCharsets.UTF_8));

        assertThat(folder.keep("mixed.csv", new ByteArrayInputStream(content.toByteArray()))
                        .name())
                .isEqualTo("mixed.csv");
    }

    @Test
    void ofAFileWithoutALineOfColumnNamesOnlyTheHeadIsWaitedFor() {
        InputStream endless = new InputStream() {
            private int sent;

            @Override
            public int read() {
                assertThat(sent++).isLessThan(CsvPreview.HEAD);
                return 'x';
            }
        };

        assertThatThrownBy(() -> folder.keep("a.csv", endless)).hasMessage(UploadRefusal.NO_HEADER.inWords());

        assertThat(uploads).doesNotExist();
    }

    @Test
    void theLongestLineOfColumnNamesIsTakenAndAllThatFollowsIsKept() throws IOException {
        String csv = "\uFEFF\r\n" + "x".repeat(65_532) + ",y,z\r\n" + "1,2,3\r\n".repeat(100_000);

        String name = folder.keep("a.csv", text(csv)).name();

        assertThat(uploads.resolve(name)).hasContent(csv);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(uploads)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    private static InputStream text(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }
}
