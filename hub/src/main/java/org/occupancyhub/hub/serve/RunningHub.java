package org.occupancyhub.hub.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.occupancyhub.embedded.EmbeddedServices;
import org.occupancyhub.embedded.EmbeddedSettings;
import org.occupancyhub.hub.settings.HubSettings;
import org.occupancyhub.hub.settings.PostgresDsn;
import org.occupancyhub.hub.settings.SettingException;
import org.occupancyhub.hub.settings.Variables;
import org.occupancyhub.routes.topic.KafkaCluster;
import org.occupancyhub.routes.topic.Topics;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A hub that runs: its embedded services, where it has some, and the application on top of them. */
public final class RunningHub implements AutoCloseable {

    private final Map<String, Object> overrides;
    private final Lock servicesLock = new ReentrantLock();
    private HubSettings settings;
    private EmbeddedServices services;
    private boolean closed;
    private volatile ConfigurableApplicationContext context;

    /** @param overrides Spring properties that win over the environment; for tests */
    public RunningHub(Map<String, Object> overrides) {
        this.overrides = overrides;
    }

    /** Starts the hub and answers when it serves. */
    public RunningHub start() {
        try {
            context = new SpringApplicationBuilder(HubApplication.class)
                    .web(WebApplicationType.SERVLET)
                    .registerShutdownHook(false) // the services stop after the application, never beside it
                    .initializers(starting -> prepare(starting.getEnvironment()))
                    .run();
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    public HubSettings settings() {
        return settings;
    }

    /** Where the dashboard answers; the real port where any free one was asked for. */
    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public int managementPort() {
        return context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    /** Also while it starts: what runs by then is stopped. */
    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
        servicesLock.lock(); // services that are just starting are waited for, and then stopped
        try {
            closed = true;
            if (services != null) {
                services.close();
                services = null;
            }
        } finally {
            servicesLock.unlock();
        }
    }

    private void prepare(ConfigurableEnvironment environment) {
        Variables.addTo(environment);
        environment.getPropertySources().addFirst(new MapPropertySource("overrides", overrides));
        settings = HubSettings.from(environment::getProperty);
        if (settings.port() != 0 && settings.port() == settings.managementPort()) {
            throw new SettingException(
                    "HUB_MANAGEMENT_PORT", "be another port than HUB_PORT", Integer.toString(settings.port()));
        }
        checkFree("HUB_PORT", settings.address(), settings.port());
        checkFree("HUB_MANAGEMENT_PORT", settings.managementAddress(), settings.managementPort());
        startServices();
        Map<String, Object> properties = properties();
        environment.getPropertySources().addFirst(new MapPropertySource("hub", properties));
        Topics.ensure(
                new KafkaCluster(properties.get("hub.kafka.brokers").toString(), kafkaClient()),
                List.of(
                        environment.getRequiredProperty("hub.kafka.events-topic"),
                        environment.getRequiredProperty("hub.kafka.rejected-topic")),
                environment.getRequiredProperty("hub.kafka.changes-topic"));
    }

    private void startServices() {
        servicesLock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the hub was stopped before it had started");
            }
            services = EmbeddedServices.start(EmbeddedSettings.in(settings.dataDir())
                    .onPorts(settings.postgresPort(), settings.kafkaPort())
                    .with(settings.postgres() == null, settings.kafka() == null));
        } finally {
            servicesLock.unlock();
        }
    }

    private Map<String, Object> properties() {
        PostgresDsn database = settings.postgres() == null
                ? new PostgresDsn(services.jdbcUrl(), services.user(), services.password())
                : settings.postgres();
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", settings.port());
        properties.put("server.address", settings.address());
        properties.put("management.server.port", settings.managementPort());
        properties.put("management.server.address", settings.managementAddress());
        properties.put("hub.data-dir", settings.dataDir().toString());
        properties.put("hub.site-timezone", settings.siteTimeZone().getId()); // also where it is set to nothing
        properties.put("hub.kafka.brokers", settings.kafka() == null ? services.bootstrapServers() : settings.kafka());
        kafkaClient()
                .forEach((name, value) ->
                        properties.put("camel.component.kafka.additional-properties[" + name + "]", value));
        properties.put("spring.datasource.url", database.jdbcUrl());
        if (database.user() != null) {
            properties.put("spring.datasource.username", database.user());
        }
        if (database.password() != null) {
            properties.put("spring.datasource.password", database.password());
        }
        return properties;
    }

    private Map<String, String> kafkaClient() {
        return settings.kafka() == null ? Map.of() : settings.kafkaSecurity().client();
    }

    /** Before anything else starts: a hub that cannot be reached must not begin to work. */
    private static void checkFree(String name, String address, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            InetAddress local = InetAddress.getByName(address);
            if (!local.isAnyLocalAddress() && NetworkInterface.getByInetAddress(local) == null) {
                throw noAddressOfOurs(name, address);
            }
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(local, port));
        } catch (UnknownHostException e) {
            throw noAddressOfOurs(name, address);
        } catch (IOException e) {
            throw new SettingException("port " + port + " is taken by another program; set " + name + " to a free one");
        }
    }

    private static SettingException noAddressOfOurs(String port, String address) {
        return new SettingException(port.replace("PORT", "ADDRESS"), "be an address of this machine", address);
    }
}
