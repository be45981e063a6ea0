package org.occupancyhub.hub.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.occupancyhub.hub.OneLine;
import org.occupancyhub.routes.topic.ReadTopic;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class CommandSettingsTest {

    @TempDir
    private Path config;

    @Test
    void whatStandsInTheFileCountsForCommandsToo() throws IOException {
        write(
                """
                hub:
                  site-timezone: Europe/Zurich
                  data-dir: /srv/hub
                  postgres.dsn: postgres://hub:secret@db/occupancy
                  kafka: { brokers: "kafka:9092", events-topic: hall.events, rejected-topic: hall.rejects }
                  models.directory: /srv/models
                """);

        CommandSettings settings = with(Map.of());

        assertThat(settings.hub().siteTimeZone()).isEqualTo(ZoneId.of("Europe/Zurich"));
        assertThat(settings.hub().dataDir()).isEqualTo(Path.of("/srv/hub"));
        assertThat(settings.hub().postgres().jdbcUrl()).isEqualTo("jdbc:postgresql://db:5432/occupancy");
        assertThat(settings.brokers().cluster().brokers()).isEqualTo("kafka:9092");
        assertThat(settings.topics()).extracting(ReadTopic::name).containsExactly("hall.events", "hall.rejects");
        assertThat(settings.modelsDirectory()).isEqualTo(Path.of("/srv/models"));
    }

    @Test
    void aVariableWinsOverTheFile() throws IOException {
        write(
                """
                hub:
                  data-dir: /srv/hub
                  kafka: { brokers: "kafka:9092", events-topic: hall.events }
                  postgres: { dsn: postgres://hub:secret@db/occupancy, port: 1 }
                  models.directory: /a
                """);

        CommandSettings settings = with(Map.of(
                "HUB_DATA_DIR", "/srv/other",
                "HUB_KAFKA_EVENTS_TOPIC", "other.events",
                "HUB_POSTGRES_PORT", "2",
                "HUB_MODELS_DIRECTORY", "/b",
                "POSTGRES_DSN", "postgres://hub@other/occupancy",
                "KAFKA_BROKERS", "other:9092"));

        assertThat(settings.hub().dataDir()).isEqualTo(Path.of("/srv/other"));
        assertThat(settings.topics())
                .extracting(ReadTopic::name)
                .containsExactly("other.events", "occupancy.events.rejected");
        assertThat(settings.hub().postgresPort()).isEqualTo(2);
        assertThat(settings.modelsDirectory()).isEqualTo(Path.of("/b"));
        assertThat(settings.hub().postgres().jdbcUrl()).isEqualTo("jdbc:postgresql://other:5432/occupancy");
        assertThat(settings.brokers().cluster().brokers()).isEqualTo("other:9092");
    }

    @Test
    void withoutAFileAndVariablesItIsTheHubOnThisMachine() {
        CommandSettings settings = with(Map.of("HUB_MODELS_DIRECTORY", " "));

        assertThat(settings.hub().postgres()).isNull();
        assertThat(settings.brokers().cluster().brokers()).isEqualTo("localhost:19092");
        assertThat(settings.topics())
                .extracting(ReadTopic::name)
                .containsExactly("occupancy.events", "occupancy.events.rejected");
        assertThat(settings.modelsDirectory()).isEqualTo(Path.of("./config/models"));
    }

    @Test
    void aFileThatIsNoYamlIsSaidToBeSo() throws IOException {
        write("hub:\n\tport: 80\n");

        assertThat(OneLine.of(catchThrowable(() -> with(Map.of()))))
                .startsWith(
                        "config/application.yaml, application.yaml and config/sites.yaml must be YAML, but one is not: ")
                .contains("line 2")
                .doesNotContain("\n");
    }

    private CommandSettings with(Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put("SPRING_CONFIG_ADDITIONAL_LOCATION", "file:" + config + "/");
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, all));
        return CommandSettings.read(environment);
    }

    private void write(String yaml) throws IOException {
        Files.writeString(config.resolve("application.yaml"), yaml);
    }
}
