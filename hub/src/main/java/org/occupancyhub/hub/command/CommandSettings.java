package org.occupancyhub.hub.command;

import java.nio.file.Path;
import java.util.List;
import org.occupancyhub.hub.settings.HubSettings;
import org.occupancyhub.hub.settings.Variables;
import org.occupancyhub.routes.topic.KafkaCluster;
import org.occupancyhub.routes.topic.ReadTopic;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/**
 * What a command is told by the environment and by the files in {@code config/}: read by Spring itself, so that no
 * command works on another database, Kafka or topic than the hub that was started in the same folder.
 */
record CommandSettings(ConfigurableEnvironment environment, HubSettings hub) {

    private static final String DEFAULT_MODELS = "./config/models";

    static CommandSettings read() {
        return read(new StandardEnvironment());
    }

    /** Of an environment without the files as yet. */
    static CommandSettings read(ConfigurableEnvironment environment) {
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        Variables.addTo(environment);
        ConfigurationPropertySources.attach(environment);
        return new CommandSettings(environment, HubSettings.from(environment::getProperty));
    }

    /** Those of {@code KAFKA_BROKERS}, or of the hub on this machine. */
    Brokers brokers() {
        return new Brokers(
                hub.kafka() == null
                        ? KafkaCluster.open("localhost:" + hub.kafkaPort())
                        : new KafkaCluster(hub.kafka(), hub.kafkaSecurity().client()));
    }

    /** By the names that this hub has for them. */
    List<ReadTopic> topics() {
        return ReadTopic.of(
                environment.getRequiredProperty("hub.kafka.events-topic"),
                environment.getRequiredProperty("hub.kafka.rejected-topic"));
    }

    /** Where the operator's own SQL models stand. */
    Path modelsDirectory() {
        String directory = environment.getProperty("hub.models.directory", "");
        return Path.of(directory.isBlank() ? DEFAULT_MODELS : directory);
    }
}
