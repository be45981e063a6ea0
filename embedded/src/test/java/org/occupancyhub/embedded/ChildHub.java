package org.occupancyhub.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another process that runs the services and stores numbers until it is killed, saying which were acknowledged. */
final class ChildHub implements AutoCloseable {

    private static final String STARTED = "started";

    private final Process process;
    private final BufferedReader output;

    private ChildHub(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static ChildHub begin(Path dataDir) throws IOException {
        return new ChildHub(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildHub.class.getName(),
                        dataDir.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    ChildHub awaitStart() throws IOException {
        for (String line = output.readLine(); !STARTED.equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IOException("the child ended before it had started");
            }
        }
        return this;
    }

    /** The next acknowledged numbers, at least that many. */
    List<Integer> acknowledged(int atLeast) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        while (numbers.size() < atLeast) {
            numbers.add(Integer.valueOf(output.readLine()));
        }
        return numbers;
    }

    /** {@code kill -9}: no hook, no finally, nothing is closed. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the child outlived kill -9");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            output.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] arguments) throws Exception {
        EmbeddedServices services = EmbeddedServices.start(
                EmbeddedSettings.in(Path.of(arguments[0])).onPorts(0, 0));
        Holdings holdings = new Holdings(services);
        holdings.prepare();
        System.out.println(STARTED);
        for (int number = 1; ; number++) {
            holdings.put(number, number);
            System.out.println(number);
        }
    }
}
