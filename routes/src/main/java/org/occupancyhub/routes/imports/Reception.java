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
import org.occupancyhub.models.imports.UploadRefusal;
import org.occupancyhub.models.reason.Refusal;
import org.occupancyhub.routes.csv.CsvPreview;

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

    /**
     * What is sent, if its first bytes do not say that it can never be read: so that nothing of such a file is stored, and
     * no more of it is waited for.
     *
     * @throws ImportRefusedException if they do
     */
    InputStream readable(InputStream content) throws SenderGoneException {
        byte[] first = next(content, FirstBytes.ENOUGH);
        FirstBytes.refuse(first).ifPresent(why -> {
            throw new ImportRefusedException(why);
        });
        byte[] rest = next(content, CsvPreview.HEAD - first.length);
        byte[] head = Arrays.copyOf(first, first.length + rest.length);
        System.arraycopy(rest, 0, head, first.length, rest.length);
        if (!CsvPreview.namesColumns(head)) {
            throw new ImportRefusedException(FirstBytes.badHeader(head));
        }
        if (FirstBytes.isOfAnotherEncoding(head)) {
            throw new ImportRefusedException(UploadRefusal.NOT_UTF_8);
        }
        return new SequenceInputStream(new ByteArrayInputStream(head), content);
    }

    private static byte[] next(InputStream content, int most) throws SenderGoneException {
        byte[] bytes = new byte[most];
        int length = sent(() -> content.readNBytes(bytes, 0, most));
        return Arrays.copyOf(bytes, length);
    }

    /** @throws ImportRefusedException if it is too large, or there is no room for it */
    void store(InputStream content, Path part) throws IOException {
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
                write(out, buffer, read);
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

    private void write(OutputStream out, byte[] buffer, int length) {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw new ImportRefusedException(Refusal.NO_ROOM.with(folder, e.getMessage()), e);
        }
    }
}
