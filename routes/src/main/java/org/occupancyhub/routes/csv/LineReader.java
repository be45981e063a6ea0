package org.occupancyhub.routes.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.reason.Rule;
import org.occupancyhub.models.reason.Subject;

/**
 * Lines of UTF-8 text from a stream of any bytes, in constant memory: a line that is too long is counted and passed
 * over without being held, and one that is not text spoils no other. Ends of line are LF or CR LF; blank lines are left
 * out; a byte order mark at the start is skipped.
 */
final class LineReader {

    /** The longest line in bytes; a line of counts takes a hundred. */
    static final int LONGEST = 64 * 1024;

    private static final int SHOWN = 200;
    private static final int BUFFER = 64 * 1024;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;

    private byte[] line = new byte[512];
    private int length;
    private long total;
    private long number;
    private long bytesRead;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** How many bytes the lines so far took, without what is read ahead of them. */
    long bytesRead() {
        return bytesRead - (limit - position);
    }

    /** Whether nothing more is there right now, as in a pipe whose writer is slow. */
    boolean mustWait() throws IOException {
        return position == limit && in.available() == 0;
    }

    /** The next line that is not blank, or null at the end. */
    Line next() throws IOException {
        while (readLine()) {
            number++;
            if (number == 1) {
                skipByteOrderMark();
            }
            if (length > 0 && length == total && line[length - 1] == '\r') {
                length--;
                total--;
            }
            if (total > LONGEST) {
                return new Line.Broken(
                        number,
                        new InvalidEventException(Subject.LINE, Rule.BYTES.with(LONGEST), total),
                        Arrays.copyOf(line, SHOWN),
                        true);
            }
            Line read = decode();
            if (!(read instanceof Line.Text text) || !text.text().isBlank()) {
                return read;
            }
        }
        return null;
    }

    /** Reads up to the next LF or the end: {@code length} bytes are held, of {@code total}. False at the end. */
    private boolean readLine() throws IOException {
        length = 0;
        total = 0;
        boolean any = false;
        while (true) {
            if (position == limit && !fill()) {
                return any;
            }
            any = true;
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            hold(end - position);
            boolean complete = end < limit;
            position = complete ? end + 1 : end;
            if (complete) {
                return true;
            }
        }
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        bytesRead += limit;
        return limit > 0;
    }

    private void hold(int bytes) {
        total += bytes;
        // One byte more than a line may have, for the CR of a line that just fits.
        int held = Math.min(bytes, LONGEST + 1 - length);
        if (length + held > line.length) {
            line = Arrays.copyOf(line, Math.max(length + held, Math.min(2 * line.length, LONGEST + 1)));
        }
        System.arraycopy(buffer, position, line, length, held);
        length += held;
    }

    private void skipByteOrderMark() {
        int mark = BYTE_ORDER_MARK.length;
        if (length >= mark && Arrays.equals(line, 0, mark, BYTE_ORDER_MARK, 0, mark)) {
            System.arraycopy(line, mark, line, 0, length - mark);
            length -= mark;
            total -= mark;
        }
    }

    private Line decode() {
        String text;
        if (isPlainAscii()) {
            return new Line.Text(number, new String(line, 0, length, StandardCharsets.ISO_8859_1));
        }
        try {
            text = utf8.decode(ByteBuffer.wrap(line, 0, length)).toString();
        } catch (CharacterCodingException e) {
            return broken(Rule.UTF_8, new String(line, 0, length, StandardCharsets.UTF_8));
        }
        if (text.chars().anyMatch(LineReader::isForbidden)) {
            return broken(Rule.NO_CONTROL, text);
        }
        return new Line.Text(number, text);
    }

    private Line broken(Rule rule, String shown) {
        InvalidEventException refusal = new InvalidEventException(Subject.LINE, rule.with(), shown);
        return new Line.Broken(number, refusal, Arrays.copyOf(line, length), false);
    }

    private boolean isPlainAscii() {
        for (int i = 0; i < length; i++) {
            byte b = line[i];
            if (b < ' ' && b != '\t' || b == 0x7F) { // negative: not ASCII
                return false;
            }
        }
        return true;
    }

    /** Control characters but the tab, which may be the delimiter. */
    private static boolean isForbidden(int c) {
        return Character.isISOControl(c) && c != '\t';
    }
}
