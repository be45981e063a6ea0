package org.occupancyhub.routes.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class LineReaderTest {

    @Example
    void endsOfLineAreLfOrCrLfAndTheLastOneMayBeMissing() throws IOException {
        assertThat(texts("a\nb\r\nc")).containsExactly("a", "b", "c");
    }

    @Example
    void blankLinesAreLeftOutButCounted() throws IOException {
        assertThat(lines(bytes("a\n\r\n  \t\nb\n"))).containsExactly(new Line.Text(1, "a"), new Line.Text(4, "b"));
    }

    @Example
    void aByteOrderMarkIsSkipped() throws IOException {
        assertThat(texts("\uFEFFts,count")).containsExactly("ts,count");
    }

    @Example
    void aLineOfTenMegabytesIsRejectedWithoutBeingHeldAndTheNextOneIsRead() throws IOException {
        InputStream huge = new SequenceInputStream(new Repeated((byte) 'x', 10_000_000), stream("\nnext"));
        LineReader reader = new LineReader(huge);

        Line.Broken broken = (Line.Broken) reader.next();

        assertThat(broken.reason()).isEqualTo("a line must be at most 65536 bytes long, but was 10000000");
        assertThat(broken.start()).hasSize(200);
        assertThat(reader.next()).isEqualTo(new Line.Text(2, "next"));
    }

    @Example
    void aLineMayBeJustAsLongAsAllowed() throws IOException {
        String longest = "x".repeat(LineReader.LONGEST);

        assertThat(texts(longest + "\r\n" + longest + "\nb")).containsExactly(longest, longest, "b");
        assertThat(lines(bytes(longest + "x\nb")).get(0)).isInstanceOf(Line.Broken.class);
    }

    @Example
    void badUtf8SpoilsItsOwnLineOnly() throws IOException {
        List<Line> lines = lines(new byte[] {'a', '\n', (byte) 0xC3, 'b', '\n', (byte) 0xC3, (byte) 0xBC});

        assertThat(((Line.Broken) lines.get(1)).reason()).isEqualTo("a line must be UTF-8, but was \"\uFFFDb\"");
        assertThat(((Line.Broken) lines.get(1)).start()).containsExactly(0xC3, 'b');
        assertThat(lines.get(2)).isEqualTo(new Line.Text(3, "ü"));
    }

    @Example
    void aNulSpoilsItsOwnLineOnlyAndIsNotShown() throws IOException {
        List<Line> lines = lines(bytes("5,a\0b\n6,é\u0085\n7\n"));

        assertThat(((Line.Broken) lines.get(0)).reason())
                .isEqualTo("a line must be without control characters, but was \"5,a\uFFFDb\"");
        assertThat(((Line.Broken) lines.get(1)).reason()).startsWith("a line must be without control characters");
        assertThat(lines.get(2)).isEqualTo(new Line.Text(3, "7"));
    }

    @Property(tries = 500)
    void anyBytesAreReadToTheirEndWithRisingLineNumbersAndNothingUnprintable(@ForAll @Size(max = 2000) byte[] bytes)
            throws IOException {
        long before = 0;
        for (Line line : lines(bytes)) {
            assertThat(line.number()).isGreaterThan(before);
            before = line.number();
            if (line instanceof Line.Text text) {
                assertThat(text.text()).isNotBlank().doesNotContain("\n", "\r", "\0");
            }
        }
    }

    private static List<String> texts(String text) throws IOException {
        return lines(bytes(text)).stream()
                .map(line -> ((Line.Text) line).text())
                .toList();
    }

    private static List<Line> lines(byte[] bytes) throws IOException {
        LineReader reader = new LineReader(new ByteArrayInputStream(bytes));
        List<Line> lines = new ArrayList<>();
        for (Line line = reader.next(); line != null; line = reader.next()) {
            lines.add(line);
        }
        return lines;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(bytes(text));
    }

    /** The same byte many times, made while it is read. */
    private static final class Repeated extends InputStream {
        private final byte value;
        private long left;

        Repeated(byte value, long count) {
            this.value = value;
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? value : -1;
        }
    }
}
