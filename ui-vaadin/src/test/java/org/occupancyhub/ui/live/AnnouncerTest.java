package org.occupancyhub.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.occupancy.State;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.Days;
import org.occupancyhub.words.day.SiteNow;

class AnnouncerTest {

    private final Site gym = Days.site(120, Days.daily("06:30", "22:30"));
    private final Announcer announcer = new Announcer(Words.english());

    @Test
    void aChangeOfLevelIsSaidOnceAndAtMostOnceAMinute() {
        assertThat(hear(34, "14:20")).isEmpty();
        assertThat(hear(35, "14:21")).isEmpty();
        assertThat(hear(80, "14:22")).hasValue("Campus gym is now busy.");
        Instant soon = Days.at("14:22").plusSeconds(30);
        assertThat(announcer.hear(page(100, "14:22"), soon)).isEmpty();
        assertThat(announcer.hear(page(118, "14:22"), soon)).isEmpty();
        assertThat(hear(118, "14:23")).hasValue("Campus gym is now full.");
        assertThat(hear(118, "14:25")).isEmpty();
    }

    @Test
    void aNumberThatIsNotCurrentIsNotAnnounced() {
        assertThat(hear(34, "14:20")).isEmpty();
        LivePage stale = page(Days.now(gym, State.STALE, 100, "13:20"), "14:25");

        assertThat(announcer.hear(stale, Days.at("14:25"))).isEmpty();
    }

    private java.util.Optional<String> hear(int count, String at) {
        return announcer.hear(page(count, at), Days.at(at));
    }

    private LivePage page(int count, String at) {
        return page(Days.now(gym, State.LIVE, count, at), at);
    }

    private static LivePage page(SiteNow now, String at) {
        return new LivePage(Days.at(at), List.of(now), 0, Days.day(now, at, List.of(), List.of(), List.of()));
    }
}
