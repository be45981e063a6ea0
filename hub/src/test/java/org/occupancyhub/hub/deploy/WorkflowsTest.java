package org.occupancyhub.hub.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** What runs with the rights of the repository is named by commit, may do no more than it needs, and ends. */
class WorkflowsTest {

    private static final Path FOLDER =
            Path.of("..", ".github", "workflows").toAbsolutePath().normalize();
    private static final Pattern PINNED = Pattern.compile("- uses: [\\w./-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+");

    @ParameterizedTest
    @ValueSource(strings = {"ci.yml", "release.yml"})
    void everyActionIsPinnedAndEveryJobIsLimited(String file) throws IOException {
        String text = Files.readString(FOLDER.resolve(file));
        Map<String, Object> workflow = new Yaml().load(text);

        assertThat(text.lines().map(String::strip).filter(line -> line.contains("uses:")))
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line.startsWith("- ") ? line : "- " + line).matches(PINNED));
        assertThat(workflow.get("permissions")).isEqualTo(Map.of("contents", "read"));
        Map<?, ?> jobs = (Map<?, ?>) workflow.get("jobs");
        assertThat(jobs).isNotEmpty();
        jobs.forEach((name, job) -> {
            Map<?, ?> said = (Map<?, ?>) job;
            assertThat(said.get("timeout-minutes")).as("%s: timeout", name).isInstanceOf(Integer.class);
            assertThat(said.get("runs-on")).as("%s: runner", name).isNotNull().isNotEqualTo("ubuntu-latest");
            if (said.get("needs") instanceof List<?> needed) {
                needed.forEach(other -> assertThat(jobs.containsKey(other))
                        .as("%s needs %s", name, other)
                        .isTrue());
            }
            assertThat((List<?>) said.get("steps")).allSatisfy(step -> assertThat(((Map<?, ?>) step).keySet())
                    .as("%s: one of uses and run", name)
                    .matches(keys -> keys.contains("uses") != keys.contains("run")));
        });
    }
}
