package org.occupancyhub.hub.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** What runs with the rights of the repository is named by commit, may do no more than it needs, and ends. */
class WorkflowsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path FOLDER = ROOT.resolve(".github/workflows");
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

    @Test
    void aReleaseBeginsWithTheVersions() throws IOException {
        Map<String, Map<String, Map<String, List<Map<String, Object>>>>> workflow =
                new Yaml().load(Files.readString(FOLDER.resolve("release.yml")));

        assertThat(workflow.get("jobs").get("jar").get("steps").get(1))
                .containsEntry("run", ".ci/release-versions \"$GITHUB_REF_NAME\"");
    }

    /** All but the poms, which are snapshots until the release. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatNamesTheVersionNamesThatOfThePom() throws Exception {
        Matcher version = Pattern.compile("(?m)^  <version>([0-9.]+)(-SNAPSHOT)?</version>$")
                .matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertThat(version.find()).isTrue();

        assertThat(differing(ROOT, "v" + version.group(1))).allSatisfy(line -> assertThat(line)
                .matches("\\S*pom.xml must name .* but names \"" + version.group(1) + "-SNAPSHOT\""));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aTagOfAnotherVersionIsToldWithEachFileThatNamesAnother(@TempDir Path copy) throws Exception {
        write(copy, "pom.xml", "    <version>3.5.16</version>\n  <version>1.2.3</version>\n");
        write(copy, "hub/pom.xml", "    <version>1.2.3</version>\n    <version>9</version>\n");
        write(copy, "sdk/python/pyproject.toml", "[project]\nversion = \"1.2.3\"\n");
        write(copy, "sdk/typescript/package.json", "{\n  \"version\": \"1.2.3\",\n");
        write(copy, "sdk/typescript/package-lock.json", "{\n  \"version\": \"1.2.3\",\n    \"version\": \"9\",\n");
        write(copy, "deploy/k8s/base/kustomization.yaml", "images:\n  - name: hub\n    newTag: 1.2.3\n");
        write(copy, ".ci/release-versions", Files.readString(ROOT.resolve(".ci/release-versions")));
        assertThat(differing(copy, "v1.2.3")).isEmpty();

        write(copy, "deploy/k8s/base/kustomization.yaml", "images:\n  - name: hub\n    newTag: 1.2.2\n");
        write(copy, "hub/pom.xml", "no version\n");
        assertThat(differing(copy, "v1.2.3"))
                .containsExactly(
                        "hub/pom.xml must name version 1.2.3, as the tag v1.2.3 does, but names \"\"",
                        "deploy/k8s/base/kustomization.yaml must name version 1.2.3, as the tag v1.2.3 does, but names"
                                + " \"1.2.2\"");
        assertThat(differing(copy, "v1.2.4")).hasSize(6);
    }

    /** What the script says; it succeeds where that is nothing. */
    private static List<String> differing(Path root, String tag) throws IOException, InterruptedException {
        Process script = new ProcessBuilder(
                        "bash", root.resolve(".ci/release-versions").toString(), tag)
                .redirectErrorStream(true)
                .start();
        List<String> said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(script.waitFor()).isEqualTo(said.isEmpty() ? 0 : 1);
        return said;
    }

    private static void write(Path root, String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }
}
