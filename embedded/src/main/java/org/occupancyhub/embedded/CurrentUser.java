package org.occupancyhub.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The user that this process runs as. */
final class CurrentUser {

    private static final Path SELF = Path.of("/proc/self");

    private CurrentUser() {}

    static String name() {
        return System.getProperty("user.name");
    }

    static boolean isRoot() {
        try {
            // The name says little: root may be called otherwise, and a container may give a plain user no name.
            return Files.isDirectory(SELF)
                    ? Integer.valueOf(0).equals(Files.getAttribute(SELF, "unix:uid"))
                    : "root".equals(name());
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(name());
        }
    }

    /** Whether the file belongs to the current user, as PostgreSQL demands of its data; true where unknown. */
    static boolean owns(Path file) throws IOException {
        if (!Files.isDirectory(SELF)) {
            return true;
        }
        return Files.getAttribute(file, "unix:uid").equals(Files.getAttribute(SELF, "unix:uid"));
    }
}
