package org.occupancyhub.ui.device;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.occupancyhub.models.device.Device;
import org.occupancyhub.models.device.Devices;
import org.occupancyhub.models.device.RejectTally;
import org.occupancyhub.models.device.SiteFacts;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.occupancy.Occupancies;
import org.occupancyhub.models.occupancy.Occupancy;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.ui.device.SitesPage.Detail;
import org.occupancyhub.ui.device.SitesPage.DeviceRow;
import org.occupancyhub.ui.device.SitesPage.Heard;
import org.occupancyhub.ui.device.SitesPage.SiteRow;

/** Reads all sites and how each device is heard; readings are counted for those devices only that are shown. */
final class SitesReader {

    static final Duration DAY = Duration.ofDays(1);

    private final Sites sites;
    private final Occupancies occupancies;
    private final Devices devices;
    private final Clock clock;

    SitesReader(Sites sites, Occupancies occupancies, Devices devices, Clock clock) {
        this.sites = sites;
        this.occupancies = occupancies;
        this.devices = devices;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** @param most sites, and devices, that are shown */
    SitesPage read(SitesChoice choice, int most) {
        Instant now = now();
        List<Site> known = sites.all();
        RejectTally rejects = devices.rejects(now.minus(DAY));
        List<SiteRow> all = rows(known, rejects, now);
        List<SiteRow> matching =
                all.stream().filter(row -> matches(row, choice)).toList();
        Detail chosen = matching.isEmpty() ? null : detail(chosen(matching, choice), choice, rejects, most, now);
        return new SitesPage(
                now, choice, all, matching.stream().limit(most).toList(), matching.size(), chosen, rejects.whole());
    }

    private List<SiteRow> rows(List<Site> known, RejectTally rejects, Instant now) {
        Map<SiteId, SiteFacts> facts =
                devices.sites(now).stream().collect(Collectors.toMap(SiteFacts::id, Function.identity()));
        Map<SiteId, List<Device>> standing = devices.all(now).stream().collect(Collectors.groupingBy(Device::site));
        List<Occupancy> full = occupancies.at(known, now);
        List<SiteRow> rows = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            Site site = known.get(i);
            List<Heard> heard = standing.getOrDefault(site.id(), List.of()).stream()
                    .map(device -> new Heard(device, device.state(site.readingInterval(), now)))
                    .toList();
            SiteFacts none = new SiteFacts(site.id(), false, true, null, 0, null);
            rows.add(new SiteRow(
                    site,
                    facts.getOrDefault(site.id(), none),
                    full.get(i),
                    site.isOpenAt(now),
                    heard,
                    rejects.of(site.id())));
        }
        return rows;
    }

    private static boolean matches(SiteRow row, SitesChoice choice) {
        return choice.names(row.site()) || row.devices().stream().anyMatch(one -> choice.isIn(id(one)));
    }

    private static SiteRow chosen(List<SiteRow> matching, SitesChoice choice) {
        return matching.stream()
                .filter(row -> row.site().id().value().equals(choice.site()))
                .findFirst()
                .orElse(matching.get(0));
    }

    private Detail detail(SiteRow row, SitesChoice choice, RejectTally rejects, int most, Instant now) {
        List<Heard> matching = row.devices().stream()
                .filter(one -> choice.names(row.site()) || choice.isIn(id(one)))
                .toList();
        List<Heard> shown = matching.stream().limit(most).toList();
        Map<DeviceId, Long> readings =
                devices.readings(shown.stream().map(one -> one.device().id()).toList(), now.minus(DAY), now);
        List<DeviceRow> rows = shown.stream()
                .map(one -> new DeviceRow(
                        one,
                        row.site(),
                        row.open(),
                        readings.getOrDefault(one.device().id(), 0L),
                        rejects.of(one.device().id())))
                .toList();
        return new Detail(row, rows, matching.size());
    }

    private static String id(Heard one) {
        return one.device().id().value();
    }
}
