package org.occupancyhub.routes.api;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.apache.camel.Header;
import org.occupancyhub.forecast.Forecasts;
import org.occupancyhub.forecast.HourForecast;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Sites;

/** How full a site will be. */
public final class ForecastAnswers {

    private static final int DAY = 24;
    private static final int WEEK = 168;

    private final Forecasts forecasts;
    private final Clock clock;
    private final SiteQuestions questions;

    public ForecastAnswers(Sites sites, Forecasts forecasts, Clock clock) {
        this.forecasts = forecasts;
        this.clock = clock;
        this.questions = new SiteQuestions(sites);
    }

    /** People in one hour, whole numbers; {@code lower} and {@code upper} bound the central 80 %. */
    record HourAnswer(OffsetDateTime ts, long predicted, long lower, long upper) {

        static HourAnswer of(HourForecast hour, ZoneId zone) {
            return new HourAnswer(
                    hour.hour().atZone(zone).toOffsetDateTime(),
                    Math.round(hour.predicted()),
                    Math.round(hour.lower()),
                    Math.round(hour.upper()));
        }
    }

    public List<?> hourly(@Header("hours") String hours, @Header("site") String id) {
        int count = SiteQuestions.whole("hours", hours, DAY, 1, WEEK);
        Site site = questions.site(id);
        return forecasts.hourly(site, clock.instant(), count).stream()
                .map(hour -> HourAnswer.of(hour, site.timeZone()))
                .toList();
    }
}
