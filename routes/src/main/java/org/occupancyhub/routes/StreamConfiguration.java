package org.occupancyhub.routes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.routes.api.OccupancyAnswers;
import org.occupancyhub.routes.change.ChangeMessages;
import org.occupancyhub.routes.problem.Problems;
import org.occupancyhub.routes.stream.SiteStreams;
import org.occupancyhub.routes.stream.StreamEndpoint;
import org.occupancyhub.routes.stream.StreamSettings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerMapping;

/** That a site changed: told to other hubs, and to whoever listens. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamSettings.class)
class StreamConfiguration {

    @Bean
    ChangeMessages changeMessages(SiteChanges changes, @Qualifier("jacksonObjectMapper") ObjectMapper json) {
        return new ChangeMessages(changes, json);
    }

    @Bean
    SiteStreams siteStreams(
            SiteChanges changes,
            OccupancyAnswers occupancies,
            @Qualifier("jacksonObjectMapper") ObjectMapper json,
            StreamSettings settings,
            MeterRegistry metrics) {
        return new SiteStreams(changes, sites -> states(occupancies, sites, json), settings, metrics);
    }

    @Bean
    HandlerMapping streamMapping(SiteStreams streams, OccupancyAnswers occupancies, Problems problems) {
        return new StreamEndpoint(streams, occupancies::siteCalled, problems).mapping();
    }

    private static Map<SiteId, byte[]> states(OccupancyAnswers occupancies, Set<SiteId> sites, ObjectMapper json) {
        return occupancies.current(sites).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> write(entry.getValue(), json)));
    }

    private static byte[] write(Object state, ObjectMapper json) {
        try {
            return json.writeValueAsBytes(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a state is always JSON", e);
        }
    }
}
