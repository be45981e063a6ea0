package org.occupancyhub.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The Chromium that is installed here: {@code CHROMIUM}, else what is found on the PATH. Nothing is downloaded. */
final class Chromium implements ExtensionContext.Store.CloseableResource {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        PlaywrightAssertions.setDefaultAssertionTimeout(Visitor.PATIENCE_MS);
        Path program = installed();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(QUIET));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Path installed() {
        String named = System.getenv().getOrDefault("CHROMIUM", "");
        Optional<Path> found = named.isBlank()
                ? NAMES.stream().flatMap(Chromium::onPath).findFirst()
                : Optional.of(Path.of(named)).filter(Files::isExecutable);
        return found.orElseThrow(() -> new IllegalStateException(
                named.isBlank()
                        ? "the journeys need a Chromium, but none of " + String.join(", ", NAMES)
                                + " is on the PATH; install one (Debian: apt-get install chromium) or set CHROMIUM"
                        : "CHROMIUM must be the path of a Chromium, but was \"" + named + "\""));
    }

    private static Stream<Path> onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }
}
