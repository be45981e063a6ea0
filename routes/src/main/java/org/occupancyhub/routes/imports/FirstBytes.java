package org.occupancyhub.routes.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.occupancyhub.models.imports.UploadRefusal;

/** What a file is by its first bytes, told before the rest of it is sent. */
final class FirstBytes {

    /** So many of them say it. */
    static final int ENOUGH = 8 * 1024;

    /** Of a text in UTF-16 every second byte is a NUL where its letters are Latin; a text in UTF-8 has none. */
    private static final double MOSTLY = 0.3;

    /** A text may have a broken line; of a picture every eighth byte is a control character. */
    private static final double TOO_MANY_CONTROLS = 0.05;

    private static final int A_FEW = 3;

    private static final int TAR_MARK = 257;
    private static final List<byte[]> PACKED = List.of(
            bytes(0x1F, 0x8B), // gzip
            bytes('B', 'Z', 'h'),
            bytes(0xFD, '7', 'z', 'X', 'Z', 0),
            bytes('7', 'z', 0xBC, 0xAF),
            bytes(0x28, 0xB5, 0x2F, 0xFD), // zstd
            bytes('R', 'a', 'r', '!'));
    private static final List<byte[]> WORKBOOKS =
            List.of(bytes('P', 'K', 3, 4), bytes(0xD0, 0xCF, 0x11, 0xE0)); // since 2007, and before
    private static final List<byte[]> WIDE = List.of(bytes(0xFE, 0xFF), bytes(0xFF, 0xFE));
    private static final byte[] PDF = bytes('%', 'P', 'D', 'F', '-');

    private FirstBytes() {}

    /** @return why it can never be read; empty where nothing here says so */
    static Optional<UploadRefusal> refuse(byte[] first) {
        if (first.length == 0) {
            return Optional.of(UploadRefusal.EMPTY);
        }
        if (startsWithOneOf(PACKED, first)
                || startsWith("ustar".getBytes(StandardCharsets.US_ASCII), first, TAR_MARK)) {
            return Optional.of(UploadRefusal.PACKED);
        }
        if (startsWithOneOf(WORKBOOKS, first)) {
            return Optional.of(UploadRefusal.WORKBOOK);
        }
        if (startsWithOneOf(WIDE, first) || everySecondIsNul(first)) {
            return Optional.of(UploadRefusal.UTF_16);
        }
        return startsWith(PDF, first, 0) || controls(first) > TOO_MANY_CONTROLS * first.length
                ? Optional.of(UploadRefusal.BINARY)
                : Optional.empty();
    }

    /** What is wrong with a first line that could not be read as names of columns. */
    static UploadRefusal badHeader(byte[] first) {
        String text = new String(first, StandardCharsets.UTF_8).strip();
        if (text.isEmpty() || text.equals("\uFEFF")) {
            return UploadRefusal.EMPTY;
        }
        String line = text.lines().findFirst().orElse("");
        if (line.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\t')) {
            return UploadRefusal.BINARY;
        }
        boolean isCut = line.length() == text.length(); // the last character may be only half here
        boolean isUtf8 = (isCut ? line.substring(0, line.length() - 1) : line).indexOf('\uFFFD') < 0;
        return isUtf8 ? UploadRefusal.NO_HEADER : UploadRefusal.NOT_UTF_8;
    }

    /**
     * Whether every line with more than ASCII in it is of another encoding, as Excel writes a CSV: a few of them may be
     * broken, and are rejected one by one.
     */
    static boolean isOfAnotherEncoding(byte[] head) {
        int broken = 0;
        int begin = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == '\n') {
                ByteBuffer line = ByteBuffer.wrap(head, begin, i - begin);
                begin = i + 1;
                if (!isAscii(line)) {
                    if (isUtf8(line)) {
                        return false;
                    }
                    broken++;
                }
            }
        }
        return broken > A_FEW;
    }

    private static boolean isAscii(ByteBuffer line) {
        for (int i = line.position(); i < line.limit(); i++) {
            if (line.get(i) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(ByteBuffer line) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(line);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Without a byte order mark. */
    private static boolean everySecondIsNul(byte[] first) {
        int[] nuls = new int[2];
        for (int i = 0; i < first.length; i++) {
            nuls[i % 2] += first[i] == 0 ? 1 : 0;
        }
        return Math.max(nuls[0], nuls[1]) > MOSTLY * first.length && Math.min(nuls[0], nuls[1]) == 0;
    }

    private static long controls(byte[] first) {
        long controls = 0;
        for (byte b : first) {
            boolean isOne = b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r';
            controls += isOne ? 1 : 0;
        }
        return controls;
    }

    private static boolean startsWithOneOf(List<byte[]> marks, byte[] first) {
        return marks.stream().anyMatch(mark -> startsWith(mark, first, 0));
    }

    private static boolean startsWith(byte[] mark, byte[] first, int at) {
        if (first.length < at + mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (first[at + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
