package org.occupancyhub.models.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.Warehouse;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.site.SpecialTime.Kind;
import org.occupancyhub.testing.IntegrationTest;
import org.occupancyhub.testing.Services;

@IntegrationTest
class SpecialTimesIT {

    private static final SiteId GYM = new SiteId("gym");
    private static final SpecialTime SEMESTER = SpecialTime.parse(Kind.SEASON, "Semester", "2026-02-16", "2026-05-29");
    private static final SpecialTime OPEN_DAY = SpecialTime.parse(Kind.EVENT, "Open day", "2026-03-07", null);
    private static final LocalDateTime EARLY = LocalDateTime.parse("2026-01-01T00:00");

    private final Site plain = Warehouse.site("gym", "Europe/Zurich", 100);
    private Warehouse hub;
    private SpecialTimes times;

    @BeforeEach
    void aSite() {
        hub = new Warehouse(Services.database()).with(plain);
        times = new JdbcSpecialTimes(hub.transactions, hub.registry);
    }

    @Test
    void whatIsAddedIsPartOfTheSiteAtOnceAndCanBeTakenBack() {
        assertThat(hub.sites.first().almanac()).isEqualTo(Almanac.EMPTY);

        times.add(GYM, SEMESTER);
        long id = times.add(GYM, OPEN_DAY);

        assertThat(hub.sites.first().almanac().specialTimes()).containsExactly(SEMESTER, OPEN_DAY);
        assertThat(times.remove(new SiteId("other"), id)).isEqualTo(SiteCalendar.Outcome.UNKNOWN);
        assertThat(times.remove(GYM, id)).isEqualTo(SiteCalendar.Outcome.DONE);
        assertThat(hub.sites.first().almanac().specialTimes()).containsExactly(SEMESTER);
    }

    @Test
    void theConfigurationWinsAndTakesBackWhatItNoLongerSays() {
        times.add(GYM, OPEN_DAY);
        hub.with(plain.with(new Almanac("CH-ZH", List.of(SEMESTER))));

        assertThat(hub.sites.first().almanac()).isEqualTo(new Almanac("CH-ZH", List.of(SEMESTER, OPEN_DAY)));
        SpecialTimes.Entry configured =
                times.of(GYM, EARLY, LocalDateTime.parse("2026-03-01T00:00")).get(0);
        assertThat(configured.configured()).isTrue();
        assertThat(times.remove(GYM, configured.id())).isEqualTo(SiteCalendar.Outcome.CONFIGURED);

        hub.with(plain);
        assertThat(hub.sites.first().almanac()).isEqualTo(new Almanac(null, List.of(OPEN_DAY)));
    }

    @Test
    void thoseOfASpanAreThoseThatTouchIt() {
        times.add(GYM, SEMESTER);
        times.add(GYM, OPEN_DAY);

        assertThat(times.of(GYM, EARLY, SEMESTER.from())).isEmpty();
        assertThat(times.of(GYM, SEMESTER.from(), SEMESTER.from().plusMinutes(1)))
                .extracting(SpecialTimes.Entry::time)
                .containsExactly(SEMESTER);
        assertThat(times.of(GYM, OPEN_DAY.from(), SEMESTER.until())).hasSize(2);
    }
}
