package org.occupancyhub.routes.imports;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a disk takes more: Kafka and PostgreSQL may stand on it too, and stop where it is full. */
interface Room {

    /** In bytes. */
    long RESERVE = 500_000_000;

    /** Of a disk so small that the reserve would be most of it, this part is kept free instead. */
    int PART = 20;

    boolean isLeft() throws IOException;

    static Room on(Path folder) {
        return () -> {
            FileStore disk = Files.getFileStore(folder);
            return isLeft(disk.getUsableSpace(), disk.getTotalSpace());
        };
    }

    static boolean isLeft(long usable, long total) {
        return usable >= Math.min(RESERVE, total / PART);
    }
}
