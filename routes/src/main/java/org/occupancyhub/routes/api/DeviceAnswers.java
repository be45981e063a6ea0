package org.occupancyhub.routes.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.occupancyhub.models.device.Device;
import org.occupancyhub.models.device.Devices;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Sites;

/** How the devices are heard, as the contract writes it. */
public final class DeviceAnswers {

    private final Devices devices;
    private final Sites sites;
    private final SiteQuestions questions;
    private final Clock clock;

    public DeviceAnswers(Devices devices, Sites sites, Clock clock) {
        this.devices = devices;
        this.sites = sites;
        this.questions = new SiteQuestions(sites);
        this.clock = clock;
    }

    record DeviceAnswer(
            String id,
            String site,
            String zone,
            boolean door,
            boolean registered,
            String state,
            @JsonProperty("interval_seconds") long intervalSeconds,
            @JsonProperty("first_seen_at") Instant firstSeenAt,
            LastAnswer last) {}

    record LastAnswer(Instant ts, int count, @JsonProperty("received_at") Instant receivedAt, String source) {}

    /** @param site null or empty: of all sites */
    public List<DeviceAnswer> devices(String site) {
        Instant now = clock.instant();
        if (site != null && !site.isEmpty()) {
            Site one = questions.site(site);
            return devices.at(one.id(), now).stream()
                    .map(device -> answer(device, one.readingInterval(), now))
                    .toList();
        }
        Map<SiteId, Duration> intervals = new HashMap<>();
        sites.all().forEach(one -> intervals.put(one.id(), one.readingInterval()));
        return devices.all(now).stream()
                .filter(device -> intervals.containsKey(device.site()))
                .map(device -> answer(device, intervals.get(device.site()), now))
                .toList();
    }

    private static DeviceAnswer answer(Device device, Duration interval, Instant now) {
        Device.LastReading last = device.last();
        return new DeviceAnswer(
                device.id().value(),
                device.site().value(),
                device.area() == null ? null : device.area().value(),
                device.door(),
                device.registered(),
                device.state(interval, now).word(),
                interval.toSeconds(),
                device.firstSeenAt(),
                last == null ? null : new LastAnswer(last.at(), last.count(), last.receivedAt(), last.source()));
    }
}
