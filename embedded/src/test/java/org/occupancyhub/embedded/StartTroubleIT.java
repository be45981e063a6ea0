package org.occupancyhub.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTroubleIT {

    @TempDir
    Path directory;

    @Test
    void aTakenPortIsNamedWithTheSettingThatMovesIt() throws IOException {
        EmbeddedSettings settings = EmbeddedSettings.in(directory);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();
            assertLine(
                    () -> EmbeddedServices.start(settings.onPorts(port, 0)),
                    "port " + port + " is taken by another program; set HUB_POSTGRES_PORT to a free one");
            assertLine(
                    () -> EmbeddedServices.start(settings.onPorts(0, port)),
                    "port " + port + " is taken by another program; set HUB_KAFKA_PORT to a free one");
        }
        assertNothingRuns();
    }

    @Test
    void aPortThatCannotBeIsRefusedAtOnce() {
        assertLine(
                () -> EmbeddedSettings.in(directory).onPorts(70000, 0),
                "HUB_POSTGRES_PORT must be a port from 0 to 65535, but was 70000");
    }

    @Test
    void aSecondHubOnTheSameDirectoryIsTurnedAway() throws Exception {
        EmbeddedSettings settings = EmbeddedSettings.in(directory).onPorts(0, 0);
        try (ChildHub child = ChildHub.begin(directory).awaitStart()) {
            assertThatThrownBy(() -> EmbeddedServices.start(settings))
                    .isInstanceOf(EmbeddedServiceException.class)
                    .hasMessageMatching("HUB_DATA_DIR .* is in use by another hub \\(process \\d+\\); stop that one or"
                            + " set HUB_DATA_DIR to another directory");
            assertThat(child.acknowledged(3)).as("the first one goes on").hasSize(3);
            child.kill();
        }
        try (EmbeddedServices services = EmbeddedServices.start(settings)) {
            assertLine(
                    () -> EmbeddedServices.start(settings),
                    "HUB_DATA_DIR " + directory.toRealPath()
                            + " is in use by another hub (this very process); stop that"
                            + " one or set HUB_DATA_DIR to another directory");
            assertThat(services.postgresPort()).isPositive();
        }
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsNamedWithTheUser() throws IOException {
        Path unwritable = unwritable();
        assertLine(
                () -> EmbeddedServices.start(EmbeddedSettings.in(unwritable)),
                "HUB_DATA_DIR " + unwritable + " is not writable for user " + System.getProperty("user.name") + " ("
                        + (CurrentUser.isRoot() ? "Operation not permitted" : "Permission denied")
                        + "); give that user the directory or set HUB_DATA_DIR to another one");
    }

    @Test
    void aFileInThePlaceOfTheDirectoryIsNamed() throws IOException {
        Path file = Files.writeString(directory.resolve("data"), "");
        assertLine(
                () -> EmbeddedServices.start(EmbeddedSettings.in(file)),
                "HUB_DATA_DIR must be a directory, but " + file + " is a file or lies below one");
    }

    @Test
    void aPathThatTheServicesCannotHandleIsRefusedBeforeItIsMade() {
        Path path = directory.resolve("a,b");
        assertLine(
                () -> EmbeddedServices.start(EmbeddedSettings.in(path)),
                "HUB_DATA_DIR must be a path without $ ` \" , and line breaks, but was " + path
                        + "; set HUB_DATA_DIR to another directory");
        assertThat(path).doesNotExist();
    }

    @Test
    void aDirectoryWithBlanksAndUmlautsServes() throws Exception {
        Path path = directory.resolve("Gym Zürich/data");
        try (EmbeddedServices services =
                EmbeddedServices.start(EmbeddedSettings.in(path).onPorts(0, 0))) {
            Holdings holdings = new Holdings(services);
            holdings.prepare();
            holdings.put(1, 2);
            assertThat(holdings.records(2)).containsExactly(1, 2);
        }
    }

    @Test
    void dataOfAnotherPostgresVersionIsNotTouched() throws IOException {
        Path postgres = Files.createDirectory(directory.resolve("postgres"));
        Files.writeString(postgres.resolve("PG_VERSION"), "17\n");
        assertLine(
                () -> EmbeddedServices.start(EmbeddedSettings.in(directory).onPorts(0, 0)),
                directory.toRealPath().resolve("postgres")
                        + " holds data of PostgreSQL 17, this hub brings 18; dump and"
                        + " restore it, or set HUB_DATA_DIR to another directory");
        assertThat(postgres).isDirectoryContaining("glob:**/PG_VERSION");
    }

    @Test
    void aServerThatDoesNotStartSaysWhyAndWhereToLookOn() throws IOException {
        EmbeddedSettings settings = EmbeddedSettings.in(directory).onPorts(0, 0).with(true, false);
        EmbeddedServices.start(settings).close();
        Files.writeString(directory.resolve("postgres/postgresql.conf"), "no_such_setting = 1\n");
        assertThatThrownBy(() -> EmbeddedServices.start(settings))
                .isInstanceOf(EmbeddedServiceException.class)
                .hasMessageStartingWith("PostgreSQL did not start in ")
                .hasMessageContaining("contains errors")
                .hasMessageEndingWith(
                        "; the rest is in " + directory.toRealPath().resolve("postgres.log"));
    }

    private void assertNothingRuns() {
        assertThat(directory.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    /** Root may write anywhere but where the kernel itself says no. */
    private Path unwritable() throws IOException {
        if (CurrentUser.isRoot()) {
            return Path.of("/sys/hub-data");
        }
        Path readOnly = Files.createDirectory(directory.resolve("read-only"));
        Files.setPosixFilePermissions(readOnly, PosixFilePermissions.fromString("r-xr-xr-x"));
        return readOnly;
    }

    private static void assertLine(ThrowingCallable start, String line) {
        assertThatThrownBy(start).isInstanceOf(EmbeddedServiceException.class).hasMessage(line);
    }
}
