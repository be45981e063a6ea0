package org.occupancyhub.routes.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.flow.Flow;
import org.occupancyhub.routes.measure.ConsumerLag;
import org.occupancyhub.routes.problem.ProblemException;
import org.occupancyhub.routes.topic.ConsumerGroups;
import org.occupancyhub.routes.topic.KafkaCluster;
import org.occupancyhub.testing.MutableClock;

/** Against a real Camel, whose routes run, fail, are tried again and are stopped. */
class CamelFlowsTest {

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-11-19T13:20:00Z"));
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final RouteTallies tallies = new RouteTallies(clock);
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final ConsumerGroups nobody = new ConsumerGroups(KafkaCluster.open("localhost:1"), List.of());
    private final CamelFlows flows = new CamelFlows(camel, tallies, new ConsumerLag(nobody, metrics), metrics, clock);

    @BeforeEach
    void start() throws Exception {
        camel.addRoutePolicyFactory(tallies);
        AtomicInteger tries = new AtomicInteger();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:fine?block=false")
                        .routeId("api-fine")
                        .description("Answers")
                        .setBody(constant("yes"));
                from("direct:wrong")
                        .routeId("api-wrong")
                        .onException(Exception.class)
                        .handled(true)
                        .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(404))
                        .end()
                        .throwException(ProblemException.notFound("nobody is called so"));
                from("direct:broken")
                        .routeId("refresh-marts")
                        .throwException(new IllegalStateException(
                                "jdbc://admin:pw@db:1/x?user=a&password=b is away, password=hunter2"));
                from("direct:again")
                        .routeId("load-events")
                        .onException(Exception.class)
                        .maximumRedeliveries(-1)
                        .onRedelivery(tallies)
                        .redeliveryDelay(1)
                        .logRetryAttempted(false)
                        .end()
                        .process(exchange -> {
                            if (tries.incrementAndGet() <= 3) {
                                throw new IllegalStateException("the database is away");
                            }
                        });
                from("timer:demo")
                        .routeId("feed-demo-readings")
                        .autoStartup(false)
                        .log("never");
                from("timer:never?delay=100000&period=100000").routeId("mine").log("never");
            }
        });
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
        nobody.close();
    }

    @Test
    void aRouteTellsWhatItIsAndDid() {
        send("direct:fine");
        send("direct:fine");

        Flow fine = flow("api-fine");
        assertThat(fine.state()).isEqualTo(Flow.State.STARTED);
        assertThat(fine.stage()).isEqualTo(Flow.Stage.API);
        assertThat(fine.description()).isEqualTo("Answers");
        assertThat(fine.from()).isEqualTo("direct://fine");
        assertThat(fine.done()).isEqualTo(2);
        assertThat(fine.last()).isEqualTo(clock.instant());
        assertThat(fine.mean()).isPositive().isLessThanOrEqualTo(fine.longest());
        assertThat(fine.failed()).isZero();
        assertThat(fine.inFlight()).isZero();
        assertThat(flow("mine").stage()).isEqualTo(Flow.Stage.OTHER);
        assertThat(flow("mine").last()).isNull();
        assertThat(flow("mine").mean()).isNull();
    }

    @Test
    void whatWasDoneInTheLastMinuteIsNotAllThatWasDone() {
        send("direct:fine");
        for (int look = 0; look < 7; look++) {
            flows.measure();
            clock.advance(Duration.ofSeconds(10));
        }
        send("direct:fine");
        send("direct:fine");

        assertThat(flow("api-fine").done()).isEqualTo(3);
        assertThat(flow("api-fine").lastMinute()).isEqualTo(2);
        assertThat(flows.way().questions()).isEqualTo(2);
        assertThat(flows.way().waiting()).isNull();
    }

    @Test
    void aQuestionThatWasWrongIsNoFailureOfTheRoute() {
        send("direct:wrong");

        assertThat(flow("api-wrong").done()).isEqualTo(1);
        assertThat(flow("api-wrong").failed()).isZero();
    }

    @Test
    void aFailureIsToldWithItsMessageAndWithoutSecrets() {
        send("direct:broken");
        clock.advance(Duration.ofMinutes(11));

        Flow broken = flow("refresh-marts");
        assertThat(broken.failed()).isEqualTo(1);
        assertThat(broken.failedLately()).isZero();
        assertThat(broken.lastFailure().at()).isEqualTo(clock.instant().minus(Duration.ofMinutes(11)));
        assertThat(broken.lastFailure().message()).isEqualTo("jdbc://db:1/x is away, password=…");
    }

    @Test
    void eachTryThatFailedIsToldAlthoughTheBatchCameThroughAtLast() {
        send("direct:again");

        Flow again = flow("load-events");
        assertThat(again.done()).isEqualTo(1);
        assertThat(again.failed()).isEqualTo(3);
        assertThat(again.failedLately()).isEqualTo(3);
        assertThat(again.lastFailure().message()).isEqualTo("the database is away");
    }

    @Test
    void aRouteThatIsStoppedOrSuspendedSaysSo() throws Exception {
        camel.getRouteController().stopRoute("api-fine");
        camel.getRouteController().suspendRoute("mine");

        assertThat(flow("api-fine").state()).isEqualTo(Flow.State.STOPPED);
        assertThat(flow("mine").state()).isEqualTo(Flow.State.SUSPENDED);
        assertThat(flow("feed-demo-readings").state()).isEqualTo(Flow.State.OFF);
    }

    private void send(String to) {
        try (var template = camel.createProducerTemplate()) {
            template.send(to, exchange -> {});
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Flow flow(String id) {
        return flows.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
