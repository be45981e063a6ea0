package org.occupancyhub.models.device;

import java.util.Map;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.SiteId;

/**
 * How many rejects name a device, or a site or a device of it. A reject that names nobody known is in neither.
 *
 * @param whole false where there were so many that only the newest were looked at
 */
public record RejectTally(Map<DeviceId, Long> ofDevices, Map<SiteId, Long> ofSites, boolean whole) {

    public long of(DeviceId device) {
        return ofDevices.getOrDefault(device, 0L);
    }

    public long of(SiteId site) {
        return ofSites.getOrDefault(site, 0L);
    }
}
