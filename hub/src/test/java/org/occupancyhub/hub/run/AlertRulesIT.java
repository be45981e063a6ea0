package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An alert that asks for a number which nobody gives would stay silent for ever. */
class AlertRulesIT {

    private static final Path FOLDER =
            Path.of("..", "monitoring", "prometheus").toAbsolutePath().normalize();
    private static final Pattern METRIC = Pattern.compile("\\b(?:hub|disk)_[a-z_]+");

    private static final Pattern ALERT = Pattern.compile("(?s)- alert: (\\w+).*?runbook_url: \"([^\"]+)\"");

    @Test
    void everyMetricThatARuleAsksForIsGivenByARunningHub() throws IOException {
        HubUnderTest hub = HubUnderTest.shared();
        String given = hub.send(
                        HttpRequest.newBuilder(hub.management("/metrics")).build())
                .body();

        Set<String> asked = new TreeSet<>();
        Matcher metrics = METRIC.matcher(Files.readString(FOLDER.resolve("alerts.yml")));
        while (metrics.find()) {
            asked.add(metrics.group());
        }

        assertThat(asked).isNotEmpty().allSatisfy(metric -> assertThat(given)
                .containsPattern("(?m)^" + metric + "(\\{| )"));
    }

    @Test
    void everyAlertHasAnEntryInTheRunbookThatItNames() throws IOException {
        String runbook = Files.readString(FOLDER.resolve("../../docs/operations.md"));
        Matcher alerts = ALERT.matcher(Files.readString(FOLDER.resolve("alerts.yml")));
        int found = 0;
        while (alerts.find()) {
            found++;
            assertThat(runbook).contains("\n### " + alerts.group(1) + "\n");
            assertThat(alerts.group(2))
                    .isEqualTo("docs/operations.md#" + alerts.group(1).toLowerCase(Locale.ROOT));
        }

        assertThat(found).isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check config prometheus.yml", "check rules alerts.yml", "test rules alerts.test.yml"})
    void promtoolAgrees(String arguments) throws Exception {
        assumeTrue(
                Installed.isOnPath("promtool"), "promtool is not on the PATH; Debian has it in the package prometheus");

        Process promtool = new ProcessBuilder(Stream.concat(Stream.of("promtool"), Stream.of(arguments.split(" ")))
                        .toList())
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(promtool.waitFor()).as(said).isZero();
    }
}
