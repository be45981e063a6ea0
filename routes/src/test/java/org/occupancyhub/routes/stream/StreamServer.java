package org.occupancyhub.routes.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.occupancyhub.models.change.SiteChange;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.routes.problem.ProblemException;
import org.occupancyhub.routes.problem.Problems;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.web.servlet.HandlerMapping;

/** A web server with the streams alone, and states that a test sets. */
final class StreamServer implements AutoCloseable {

    static final SiteId GYM = new SiteId("gym");

    final ConcurrentMap<SiteId, Integer> counts = new ConcurrentHashMap<>(Map.of(GYM, 0));
    final AtomicInteger reads = new AtomicInteger();
    final SiteChanges changes = new SiteChanges();
    final SiteStreams streams;
    private final AnnotationConfigServletWebServerApplicationContext context =
            new AnnotationConfigServletWebServerApplicationContext();

    StreamServer(int listeners, Duration heartbeat) {
        streams = new SiteStreams(
                changes, this::states, new StreamSettings(listeners, heartbeat), new SimpleMeterRegistry());
        StreamEndpoint endpoint = new StreamEndpoint(streams, this::site, new Problems(new ObjectMapper()));
        context.register(
                ServletWebServerFactoryAutoConfiguration.class,
                DispatcherServletAutoConfiguration.class,
                WebMvcAutoConfiguration.class);
        context.registerBean(SiteStreams.class, () -> streams);
        context.registerBean(HandlerMapping.class, endpoint::mapping);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("port", Map.of("server.port", "0")));
        context.refresh();
    }

    private SiteId site(String name) {
        if (!counts.containsKey(new SiteId(name))) {
            throw ProblemException.notFound("site must be one of gym, but was \"" + name + "\"");
        }
        return new SiteId(name);
    }

    private Map<SiteId, byte[]> states(Set<SiteId> sites) {
        reads.incrementAndGet();
        Map<SiteId, byte[]> states = new HashMap<>();
        sites.forEach(
                site -> states.put(site, ("{\"count\":" + counts.get(site) + "}").getBytes(StandardCharsets.UTF_8)));
        return states;
    }

    void count(int people) {
        counts.put(GYM, people);
        changes.publish(new SiteChange(GYM, Instant.EPOCH, Instant.EPOCH));
    }

    int port() {
        return context.getWebServer().getPort();
    }

    URI uri() {
        return URI.create("http://localhost:" + port() + "/api/sites/gym/stream");
    }

    @Override
    public void close() {
        context.close();
    }
}
