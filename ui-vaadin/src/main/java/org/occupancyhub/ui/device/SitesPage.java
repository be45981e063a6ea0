package org.occupancyhub.ui.device;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.occupancyhub.models.device.Device;
import org.occupancyhub.models.device.DeviceState;
import org.occupancyhub.models.device.SiteFacts;
import org.occupancyhub.models.occupancy.Occupancy;
import org.occupancyhub.models.site.Site;

/**
 * All that one drawing of the page of the sites shows.
 *
 * @param sites all there are
 * @param rows of these, those that match and are shown
 * @param matching how many match, shown or not
 * @param chosen the site that is told in full, or null where none matches
 * @param rejectsWhole false where there were so many rejects that only the newest were counted
 */
record SitesPage(
        Instant readAt,
        SitesChoice choice,
        List<SiteRow> sites,
        List<SiteRow> rows,
        int matching,
        Detail chosen,
        boolean rejectsWhole) {

    /** One site with all its devices. */
    record SiteRow(Site site, SiteFacts facts, Occupancy occupancy, boolean open, List<Heard> devices, long rejects) {

        long count(DeviceState state) {
            return devices.stream().filter(one -> one.state() == state).count();
        }

        long unregistered() {
            return devices.stream().filter(one -> !one.device().registered()).count();
        }

        /** Silent although the site is open. */
        List<Heard> missed() {
            return open
                    ? devices.stream()
                            .filter(one -> one.state() == DeviceState.SILENT)
                            .toList()
                    : List.of();
        }
    }

    /** One device and whether it speaks as it should. */
    record Heard(Device device, DeviceState state) {}

    /**
     * The chosen site.
     *
     * @param devices those that match and are shown
     */
    record Detail(SiteRow row, List<DeviceRow> devices, int matching) {}

    /**
     * @param readings of the last 24 hours
     * @param rejects of the last 24 hours that name it
     */
    record DeviceRow(Heard heard, Site site, boolean open, long readings, long rejects) {

        long expected() {
            return Duration.ofDays(1).dividedBy(site.readingInterval());
        }

        /** Whether fewer came than were expected; nobody waits for one that only comes by file. */
        boolean misses() {
            return heard.state() != DeviceState.BY_FILE && readings < expected();
        }
    }
}
