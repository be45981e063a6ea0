package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.routes.demo.DemoSites;

class SiteTimeZoneIT {

    @Test
    void aZoneThatIsSetToNothingIsUtcForTheDefaultSiteAndTheDemoAlike() {
        HubUnderTest hub = HubUnderTest.shared();

        assertThat(hub.bean(DemoSites.class).sites()).extracting(Site::timeZone).containsOnly(ZoneId.of("UTC"));
        assertThat(hub.bean(Sites.class).first().timeZone()).isEqualTo(ZoneId.of("UTC"));
    }
}
