package org.occupancyhub.ui.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.occupancyhub.fixture.Scene;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.words.day.Days;
import org.occupancyhub.words.day.SiteNow;

class LiveReaderTest {

    private final Scene scene = Scene.of("states");
    private final LiveReader reader = new LiveReader(
            scene, scene, scene, scene, new SiteChanges(), Clock.fixed(Days.at("14:20"), ZoneOffset.UTC));

    @Test
    void oneSiteThatCannotBeReadLeavesTheOthersAlone() {
        LivePage page = reader.read(null, null, Set.of());

        assertThat(page.sites()).hasSize(10);
        assertThat(page.sites())
                .filteredOn(SiteNow::failed)
                .extracting(site -> site.site().name())
                .containsExactly("Broken");
        assertThat(page.selected().now().site().name()).isEqualTo("Live");
    }

    @Test
    void theSiteThatIsAskedForIsShownAndTheFirstWhereItIsUnknown() {
        assertThat(reader.read(new SiteId("stale"), null, Set.of())
                        .selected()
                        .now()
                        .site()
                        .name())
                .isEqualTo("Stale");
        assertThat(reader.read(new SiteId("nobody"), null, Set.of())
                        .selected()
                        .now()
                        .site()
                        .name())
                .isEqualTo("Live");
    }

    @Test
    void onlyWhatChangedIsReadAgain() {
        LivePage before = reader.read(null, null, Set.of());
        scene.reading(new SiteId("stale"), Days.at("14:20"), 77);

        LivePage after = reader.read(null, before, Set.of(new SiteId("stale")));

        assertThat(after.site(new SiteId("stale")).orElseThrow().occupancy().count())
                .isEqualTo(77);
        assertThat(after.site(new SiteId("live"))).isEqualTo(before.site(new SiteId("live")));
        assertThat(after.selected()).isSameAs(before.selected());
    }

    @Test
    void aFailureKeepsTheTimeItBegan() {
        LivePage before = reader.read(null, null, Set.of());
        LiveReader later = new LiveReader(
                scene, scene, scene, scene, new SiteChanges(), Clock.fixed(Days.at("14:30"), ZoneOffset.UTC));

        LivePage after = later.read(null, before, Set.of());

        assertThat(after.site(new SiteId("broken")).orElseThrow().failedSince()).isEqualTo(Days.at("14:20"));
    }

    @Test
    void withoutEvenTheSitesItFails() {
        scene.down(true);

        assertThatThrownBy(() -> reader.read(null, null, Set.of())).hasMessageContaining("database is away");
    }
}
