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
import org.occupancyhub.testing.Eventually;

/** An alert that asks for a number which nobody gives would stay silent for ever. */
class AlertRulesIT {

    private static final Path FOLDER =
            Path.of("..", "monitoring", "prometheus").toAbsolutePath().normalize();
    private static final Pattern METRIC = Pattern.compile("\\b(?:hub|disk)_[a-z_]+");

    private static final Pattern BUCKET = Pattern.compile("hub_marts_delay_seconds_bucket\\{le=\"([0-9.]+)\"");
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

    /** A quantile is never more than the last bucket of its histogram: a rule with a higher threshold would stay silent. */
    @Test
    void theDelayIsMeasuredFarBeyondWhatItsRuleTellsOf() {
        HubUnderTest hub = HubUnderTest.shared();
        hub.ingest("{\"device_id\":\"late\",\"count\":1}");

        Eventually.eventually(() -> {
            String given = hub.send(
                            HttpRequest.newBuilder(hub.management("/metrics")).build())
                    .body();
            assertThat(BUCKET.matcher(given).results().mapToDouble(found -> Double.parseDouble(found.group(1))))
                    .anyMatch(seconds -> seconds > 1800);
        });
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
