package org.occupancyhub.hub.command;

import java.time.Clock;
import java.util.HashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.kafka.KafkaComponent;
import org.apache.camel.component.kafka.KafkaConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.occupancyhub.routes.csv.CsvRows;
import org.occupancyhub.routes.csv.CsvRun;
import org.occupancyhub.routes.reject.Rejects;

/** The hub's own CSV route in a context of its own, without the rest of the hub: it starts in a second. */
final class CommandRoutes implements AutoCloseable {

    private static final String ROUTE = "ingest-csv-events";
    private static final int SHUTDOWN_SECONDS = 5;

    private final CamelContext context = new DefaultCamelContext();
    private final ProducerTemplate producer;
    private final Brokers brokers;

    CommandRoutes(Brokers brokers) {
        this.brokers = brokers;
        Clock clock = Clock.systemUTC();
        try {
            context.getRegistry().bind("csvRows", new CsvRows(clock, new Rejects(clock)));
            KafkaConfiguration kafka =
                    context.getComponent("kafka", KafkaComponent.class).getConfiguration();
            kafka.setBrokers(brokers.cluster().brokers());
            kafka.setAdditionalProperties(new HashMap<>(brokers.cluster().security()));
            context.getShutdownStrategy().setTimeout(SHUTDOWN_SECONDS);
            Resource route =
                    PluginHelper.getResourceLoader(context).resolveResource("classpath:camel/" + ROUTE + ".camel.yaml");
            PluginHelper.getRoutesLoader(context).loadRoutes(route);
            context.start();
            producer = context.createProducerTemplate();
        } catch (Exception e) {
            throw new IllegalStateException("the route " + ROUTE + " does not start", e);
        }
    }

    /**
     * Sends a file; returns when its last line is acknowledged, or it was stopped.
     *
     * @throws CommandFailedException if Kafka stops answering or the file cannot be read to its end
     */
    void send(CsvRun run) {
        try {
            producer.sendBody("direct:" + ROUTE, run);
        } catch (CamelExecutionException e) {
            run.settle();
            Throwable cause = e;
            while (cause.getCause() != null) { // Camel wraps it once for each split around it
                cause = cause.getCause();
            }
            if (cause instanceof org.apache.kafka.common.KafkaException) {
                throw new CommandFailedException(
                        "Kafka at " + brokers.cluster() + " stopped answering (" + cause.getMessage()
                                + "); run it again when it is back: what was sent is not doubled",
                        e);
            }
            throw new CommandFailedException(String.valueOf(cause.getMessage()), e);
        }
    }

    @Override
    public void close() {
        context.stop();
    }
}
