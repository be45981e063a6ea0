package org.occupancyhub.ui.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.occupancyhub.fixture.Scene;
import org.occupancyhub.models.change.SiteChange;
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
    void manyPagesReadTheCourseOfASiteOnceUntilItChanges() {
        Scene many = Scene.of("design");
        SiteChanges changes = new SiteChanges();
        LiveReader pages =
                new LiveReader(many, many, many, many, changes, Clock.fixed(Days.at("14:20"), ZoneOffset.UTC), () -> 0);
        LivePage first = pages.read(null, null, Set.of());
        int tiles = first.sites().size();
        int once = many.courses();
        assertThat(once).isEqualTo(tiles + 1); // and the day of the large one

        pages.read(null, null, Set.of());
        assertThat(many.courses()).isEqualTo(once);

        Set<SiteId> both = Set.of(
                first.sites().get(0).site().id(), first.sites().get(1).site().id());
        both.forEach(site -> changes.publish(new SiteChange(site, Days.at("14:00"), Days.at("14:00"))));
        pages.read(null, first, both);
        pages.read(null, first, both);
        assertThat(many.courses()).isEqualTo(once + 2 + 1);
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
