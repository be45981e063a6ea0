package org.occupancyhub.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/**
 * The data directory while this process owns it. The lock belongs to the process: the operating system drops it even
 * when the hub is killed, so a lock that is held always means a hub that lives.
 */
final class DataDirectory implements AutoCloseable {

    private static final String LOCK_FILE = "hub.lock";
    private static final int LONGEST_PID = 20;
    private static final Pattern IMPOSSIBLE = Pattern.compile("[$`\",\n\r]");

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Creates the directory where it is missing and takes it for this process, or says in one line why not. */
    static DataDirectory take(Path path) {
        checkName(path);
        create(path);
        FileChannel channel = null;
        try {
            // Real, since PostgreSQL and a later hub must mean the same directory by it.
            Path real = path.toRealPath();
            checkOwner(real.resolve(LOCK_FILE));
            channel = FileChannel.open(
                    real.resolve(LOCK_FILE),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            lock(real, channel);
            return new DataDirectory(real, channel);
        } catch (AccessDeniedException e) {
            throw notWritable(path, e);
        } catch (IOException e) {
            close(channel, e);
            throw new EmbeddedServiceException(
                    "HUB_DATA_DIR " + path + " cannot be locked (" + e.getMessage()
                            + "); set HUB_DATA_DIR to a directory on a local disk",
                    e);
        } catch (EmbeddedServiceException e) {
            close(channel, e);
            throw e;
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new EmbeddedServiceException("the lock of " + path + " cannot be given back: " + e.getMessage(), e);
        }
    }

    /** PostgreSQL's programs call each other through a shell with double quotes; Kafka splits a list at commas. */
    private static void checkName(Path path) {
        if (IMPOSSIBLE.matcher(path.toString()).find()) {
            throw new EmbeddedServiceException("HUB_DATA_DIR must be a path without $ ` \" , and line breaks, but was "
                    + path + "; set HUB_DATA_DIR to another directory");
        }
    }

    /** Root could write into anybody's data, and would leave files there that the owner cannot use afterwards. */
    private static void checkOwner(Path lockFile) throws IOException {
        if (Files.exists(lockFile) && !CurrentUser.owns(lockFile)) {
            throw new EmbeddedServiceException("HUB_DATA_DIR " + lockFile.getParent() + " belongs to the hub of user "
                    + Files.getOwner(lockFile) + ", but this one runs as user " + CurrentUser.name()
                    + "; start it as that user or set HUB_DATA_DIR to another directory");
        }
    }

    private static void create(Path path) {
        try {
            Files.createDirectories(path);
        } catch (FileAlreadyExistsException e) {
            throw new EmbeddedServiceException(
                    "HUB_DATA_DIR must be a directory, but " + path + " is a file or lies below one", e);
        } catch (IOException e) {
            throw notWritable(path, e);
        }
    }

    private static void lock(Path path, FileChannel channel) throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock(0, 1, false);
        } catch (OverlappingFileLockException e) {
            throw inUse(path, "this very process", e);
        }
        if (lock == null) {
            throw inUse(path, "process " + holder(channel), null);
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer pid = ByteBuffer.allocate(LONGEST_PID);
        int length = Math.max(0, channel.read(pid, 0));
        return length == 0 ? "unknown" : new String(pid.array(), 0, length, StandardCharsets.US_ASCII).strip();
    }

    private static EmbeddedServiceException inUse(Path path, String holder, Throwable cause) {
        return new EmbeddedServiceException(
                "HUB_DATA_DIR " + path + " is in use by another hub (" + holder
                        + "); stop that one or set HUB_DATA_DIR to another directory",
                cause);
    }

    static EmbeddedServiceException notWritable(Path path, IOException cause) {
        return new EmbeddedServiceException(
                "HUB_DATA_DIR " + path + " is not writable for user " + CurrentUser.name() + " (" + reason(cause)
                        + "); give that user the directory or set HUB_DATA_DIR to another one",
                cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "Permission denied";
        }
        return cause instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : cause.getMessage();
    }

    private static void close(FileChannel channel, Exception because) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                because.addSuppressed(e);
            }
        }
    }
}
