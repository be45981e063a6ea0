package org.occupancyhub.models.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.Warehouse;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.imports.ImportRefusedException;
import org.occupancyhub.testing.IntegrationTest;
import org.occupancyhub.testing.Services;

@IntegrationTest
class SiteCopiesIT {

    private static final SiteId AGAIN = new SiteId("gym-again");

    private final Site gym = Warehouse.site("gym", "Europe/Zurich", 100);
    private final Warehouse hub = new Warehouse(Services.database());
    private final SiteCopies copies = new SiteCopies(hub.transactions, hub.registry);

    @Test
    void aCopyIsMarkedAndMadeAnewAtWill() {
        hub.with(gym);

        assertThat(copies.make(gym)).isEqualTo(AGAIN);
        assertThat(copies.make(gym)).isEqualTo(AGAIN);

        Site copy = hub.sites.find(AGAIN).orElseThrow();
        assertThat(copy.demo()).isTrue();
        assertThat(copy.name()).isEqualTo("gym \u21BA");
    }

    @Test
    void aSiteThatIsConfiguredIsNoCopyAndStaysAsItIs() {
        hub.with(gym, Warehouse.site("gym-again", "Europe/Zurich", 7));

        assertRefusedAndLeftAlone();
    }

    @Test
    void aSiteThatEventsBroughtIsNoCopyAndStaysAsItIs() {
        hub.with(gym);
        hub.loader.load(List.of(Warehouse.event(
                "door", "2026-03-02T10:00:00Z", new Count(1), Warehouse.at("gym-again", null), Warehouse.ARRIVAL)));

        assertRefusedAndLeftAlone();
    }

    private void assertRefusedAndLeftAlone() {
        Site before = hub.sites.find(AGAIN).orElseThrow();

        assertThatThrownBy(() -> copies.make(gym))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("gym-again, but that is a site of its own");

        assertThat(hub.sites.find(AGAIN)).contains(before);
    }
}
