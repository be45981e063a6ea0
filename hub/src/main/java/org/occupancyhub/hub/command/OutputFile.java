package org.occupancyhub.hub.command;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command will write when its work is done. */
final class OutputFile {

    private OutputFile() {}

    /**
     * Asked before the work, so that minutes of it are not lost to a typing error.
     *
     * @param file or null where none is wanted
     * @throws CommandFailedException if it can be seen already that it cannot be written
     */
    static void check(Path file) {
        if (file == null) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw new CommandFailedException("[" + file + "] cannot be written: it is a folder");
        }
        if (!Files.isDirectory(folder)) {
            throw new CommandFailedException("[" + file + "] cannot be written: there is no folder " + folder);
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new CommandFailedException("[" + file + "] cannot be written: access is denied");
        }
    }
}
