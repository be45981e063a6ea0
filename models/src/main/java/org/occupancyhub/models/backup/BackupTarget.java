package org.occupancyhub.models.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Where a backup goes: beside its place first, and into it when it is whole and on the disk. */
public final class BackupTarget {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;
    private final Path part;

    /** @throws BackupException if there is a file already that must stay */
    public BackupTarget(Path file, boolean replace) {
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
        if (Files.isDirectory(file)) {
            throw new BackupException(file, "must be a file, but is a folder");
        }
        if (!replace && Files.exists(file)) {
            throw new BackupException(file, "is there already; name another file or add --replace");
        }
    }

    Path file() {
        return file;
    }

    Writer open() throws IOException {
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        Files.deleteIfExists(part);
        return new Writer(FileChannel.open(
                part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), forTheOwnerAlone()));
    }

    /** It holds the administrator's hash and all that was counted. */
    private FileAttribute<?>[] forTheOwnerAlone() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** The file while it is written; closed before it is finished, nothing is left of it. */
    final class Writer implements AutoCloseable {

        private final FileChannel channel;
        private final ZipOutputStream zip;
        private boolean finished;

        private Writer(FileChannel channel) {
            this.channel = channel;
            zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES));
            zip.setLevel(Deflater.BEST_SPEED);
        }

        /** Closed before the next one begins. */
        OutputStream entry(String name) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            return new FilterOutputStream(zip) {
                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    out.write(bytes, from, length);
                }

                @Override
                public void close() throws IOException {
                    zip.closeEntry();
                }
            };
        }

        void finish(Manifest manifest) throws IOException {
            try (OutputStream entry = entry(Manifest.ENTRY)) {
                entry.write(manifest.json());
            }
            zip.finish();
            zip.flush();
            channel.force(true);
            zip.close();
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            finished = true;
        }

        @Override
        public void close() throws IOException {
            if (!finished) {
                channel.close();
                Files.deleteIfExists(part);
            }
        }
    }
}
