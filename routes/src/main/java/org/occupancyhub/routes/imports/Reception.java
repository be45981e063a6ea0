package org.occupancyhub.routes.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.occupancyhub.models.imports.ImportRefusedException;
import org.occupancyhub.models.reason.Refusal;
import org.occupancyhub.routes.csv.CsvPreview;
import org.occupancyhub.routes.csv.CsvSource;
import org.occupancyhub.routes.csv.CsvUnreadableException;

/** Takes what is sent into a part, in constant memory, and nothing that can never be read. */
final class Reception {

    private static final int BUFFER = 64 * 1024;

    private final Path folder;
    private final long largest;
    private final Room room;

    Reception(Path folder, long largest, Room room) {
        this.folder = folder;
        this.largest = largest;
        this.room = room;
    }

    /** That reading failed, not storing: only the one is the sender's. */
    static final class SenderGoneException extends IOException {

        private static final long serialVersionUID = 1L;

        private final IOException failure;

        private SenderGoneException(IOException failure) {
            super(failure);
            this.failure = failure;
        }

        IOException failure() {
            return failure;
        }
    }

    private interface Reading {
        int read() throws IOException;
    }

    /** @throws ImportRefusedException if it is too large, there is no room for it, or it can never be read */
    void take(InputStream content, Path part) throws IOException {
        byte[] first = first(content);
        FirstBytes.refuse(first).ifPresent(why -> {
            throw new ImportRefusedException(why);
        });
        write(new SequenceInputStream(new ByteArrayInputStream(first), content), part);
        try {
            CsvPreview.checkHeader(new CsvSource("upload", part));
        } catch (CsvUnreadableException e) {
            throw new ImportRefusedException(FirstBytes.badHeader(first));
        }
    }

    private static byte[] first(InputStream content) throws SenderGoneException {
        byte[] first = new byte[FirstBytes.ENOUGH];
        int length = sent(() -> content.readNBytes(first, 0, first.length));
        return Arrays.copyOf(first, length);
    }

    private void write(InputStream content, Path part) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[BUFFER];
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(file)) {
            int read;
            while ((read = sent(() -> content.read(buffer))) >= 0) {
                bytes += read;
                if (bytes > largest) {
                    throw new ImportRefusedException(Refusal.TOO_LARGE.with(largest));
                }
                checkRoom();
                store(out, buffer, read);
            }
            file.force(true);
        }
    }

    private static int sent(Reading reading) throws SenderGoneException {
        try {
            return reading.read();
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
}
