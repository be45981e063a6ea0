package org.occupancyhub.hub.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** A cluster takes a misspelt field in silence, and does without it. The classes of the Kubernetes model do not. */
class KubernetesTest {

    private static final Path FOLDER =
            Path.of("..", "deploy", "k8s").toAbsolutePath().normalize();
    private static final Map<String, Class<? extends HasMetadata>> MODEL = Map.of(
            "ConfigMap", ConfigMap.class,
            "Deployment", Deployment.class,
            "Ingress", Ingress.class,
            "NetworkPolicy", NetworkPolicy.class,
            "PodDisruptionBudget", PodDisruptionBudget.class,
            "Service", Service.class,
            "ServiceAccount", ServiceAccount.class);

    /** Of operators; their models are not looked at, only that they are named in full. */
    private static final Set<String> OPERATORS =
            Set.of("monitoring.coreos.com", "kafka.strimzi.io", "postgresql.cnpg.io", "kustomize.config.k8s.io");

    /** The model takes what it does not know into a map; here that is an error. */
    private static final ObjectMapper STRICT = new ObjectMapper()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            });

    static Stream<Path> folders() throws IOException {
        try (Stream<Path> overlays = Files.list(FOLDER.resolve("overlays"))) {
            return Stream.concat(Stream.of(FOLDER.resolve("base")), overlays.sorted().toList().stream());
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyObjectIsOneThatKubernetesKnows(Path folder) throws Exception {
        List<Map<String, Object>> objects = rendered(folder);

        assertThat(objects).isNotEmpty();
        for (Map<String, Object> object : objects) {
            String kind = object.get("kind").toString();
            String group = object.get("apiVersion").toString().replaceFirst("/.*", "");
            if (OPERATORS.contains(group)) {
                continue;
            }
            assertThat(MODEL).as(folder + ": " + object.get("apiVersion")).containsKey(kind);
            HasMetadata read = STRICT.convertValue(object, MODEL.get(kind));
            assertThat(read.getApiVersion()).as(kind).isEqualTo(object.get("apiVersion"));
            if (read instanceof Deployment deployment) {
                isSafe(deployment);
            }
        }
    }

    @Test
    void theHubLooksForTheCaOfTheBrokersWhereItIsMounted() throws Exception {
        assumeTrue(isOnPath("kubectl"), "there is no kubectl on the PATH");
        Deployment deployment = rendered(FOLDER.resolve("overlays/strimzi")).stream()
                .filter(object -> object.get("kind").equals("Deployment"))
                .map(object -> STRICT.convertValue(object, Deployment.class))
                .findFirst()
                .orElseThrow();
        var pod = deployment.getSpec().getTemplate().getSpec();

        assertThat(pod.getContainers().get(0).getEnv())
                .filteredOn(variable -> variable.getName().equals("KAFKA_CA_FILE"))
                .extracting(EnvVar::getValue)
                .containsExactly("/kafka-ca/ca.crt");
        assertThat(pod.getContainers().get(0).getVolumeMounts())
                .filteredOn(mount -> mount.getMountPath().equals("/kafka-ca"))
                .extracting(VolumeMount::getName)
                .containsExactly("kafka-ca");
        assertThat(pod.getVolumes())
                .filteredOn(volume -> volume.getName().equals("kafka-ca"))
                .extracting(volume -> volume.getSecret().getSecretName())
                .containsExactly("occupancy-kafka-cluster-ca-cert");
    }

    @Test
    void aMisspeltFieldWouldBeFound() {
        Map<String, Object> wrong = Map.of("apiVersion", "apps/v1", "kind", "Deployment", "spec", Map.of("replica", 2));

        assertThatThrownBy(() -> STRICT.convertValue(wrong, Deployment.class)).hasMessageContaining("replica");
    }

    private static void isSafe(Deployment deployment) {
        var pod = deployment.getSpec().getTemplate().getSpec();
        assertThat(pod.getEnableServiceLinks()).isFalse();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getContainers()).allSatisfy(container -> {
            assertThat(pod.getVolumes())
                    .extracting(Volume::getName)
                    .containsAll(container.getVolumeMounts().stream()
                            .map(VolumeMount::getName)
                            .toList());
            assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                    .isTrue();
            assertThat(container.getResources().getLimits()).containsKey("memory");
            assertThat(container.getEnv())
                    .filteredOn(variable -> variable.getName().matches(".*(PASSWORD|DSN|URL)"))
                    .allSatisfy(secret -> assertThat(secret.getValueFrom().getSecretKeyRef())
                            .as(secret.getName())
                            .isNotNull());
        });
    }

    /** As kubectl makes it; where there is none, the files as they stand. */
    private static List<Map<String, Object>> rendered(Path folder) throws Exception {
        if (isOnPath("kubectl")) {
            Process kubectl = new ProcessBuilder("kubectl", "kustomize", folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String yaml = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(kubectl.waitFor()).as("kubectl kustomize " + folder).isZero();
            return objects(yaml);
        }
        List<Map<String, Object>> objects = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> !file.endsWith("sites.yaml")).toList()) {
                objects.addAll(objects(Files.readString(file)));
            }
        }
        return objects;
    }

    private static List<Map<String, Object>> objects(String yaml) {
        List<Map<String, Object>> objects = new ArrayList<>();
        new Yaml().loadAll(yaml).forEach(object -> objects.add(cast(object)));
        return objects;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object object) {
        return (Map<String, Object>) object;
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
