package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The clients in other languages, by their own tests, against a hub that runs. */
class SdkIT {

    private static final Path FOLDER = Path.of("..", "sdk").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** What a program said and how it ended; -1 where there is no such program. */
    private record Said(int status, String text) {

        int number(String pattern) {
            Matcher found = Pattern.compile(pattern).matcher(text);
            return found.find() ? Integer.parseInt(found.group(1)) : 0;
        }
    }

    @Test
    void theTypeScriptClientPassesItsTests() throws Exception {
        Path folder = FOLDER.resolve("typescript");
        assumeTrue(
                run(folder, "node", "--version").number("v(\\d+)") >= 20, "there is no node 20 or newer on the PATH");
        assumeTrue(run(folder, "npm", "--version").status() == 0, "there is no npm on the PATH");
        if (!Files.exists(folder.resolve("node_modules/typescript"))) {
            Said installed = run(folder, "npm", "ci", "--no-audit", "--no-fund", "--prefer-offline");
            assumeTrue(
                    installed.status() == 0,
                    "npm ci could not get the TypeScript compiler of sdk/typescript/package-lock.json: "
                            + installed.text());
        }

        Said tests = run(folder, "npm", "test");

        assertThat(tests.status()).as(tests.text()).isZero();
        assertThat(tests.number("(?m)^\\W*pass (\\d+)$")).as(tests.text()).isPositive();
        assertThat(tests.text()).doesNotContain("OCCUPANCY_GATEWAY is not set");
    }

    @Test
    void thePythonClientPassesItsTests() throws Exception {
        Path folder = FOLDER.resolve("python");
        assumeTrue(
                run(folder, "python3", "--version").number("Python 3\\.(\\d+)") >= 9,
                "there is no python3 of 3.9 or newer on the PATH");

        Said tests = run(folder, "python3", "-B", "-m", "unittest", "discover", "-v", "-s", "tests", "-t", ".");

        assertThat(tests.status()).as(tests.text()).isZero();
        assertThat(tests.number("(?m)^Ran (\\d+) tests")).as(tests.text()).isPositive();
        assertThat(tests.text()).doesNotContain("OCCUPANCY_GATEWAY is not set");
    }

    private static Said run(Path folder, String... command) throws IOException, InterruptedException {
        Path said = Files.createTempFile(Files.createDirectories(Path.of("target", "programs")), "sdk-", ".out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment()
                .put("OCCUPANCY_GATEWAY", HubUnderTest.shared().uri("").toString());
        builder.environment().remove("OCCUPANCY_DEVICE_KEY");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return new Said(-1, e.getMessage());
        }
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("it did not end within " + PATIENCE + ":\n" + Files.readString(said));
        }
        return new Said(process.exitValue(), Files.readString(said));
    }
}
