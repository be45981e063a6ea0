package org.occupancyhub.routes.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.occupancyhub.forecast.Forecasts;
import org.occupancyhub.forecast.HourForecast;
import org.occupancyhub.forecast.SiteForecast;
import org.occupancyhub.forecast.model.ExpectedCount;
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

    /**
     * People in one hour, whole numbers; {@code lower} and {@code upper} bound the central share that was asked for.
     *
     * @param provisional true where the forecast rests on little history; otherwise left out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HourAnswer(OffsetDateTime ts, long predicted, long lower, long upper, Boolean provisional) {

        static HourAnswer of(HourForecast hour, ZoneId zone, double level, boolean provisional) {
            ExpectedCount.Interval interval = hour.expected().interval(level);
            return new HourAnswer(
                    hour.hour().atZone(zone).toOffsetDateTime(),
                    Math.round(hour.predicted()),
                    Math.round(interval.lower()),
                    Math.round(interval.upper()),
                    provisional ? Boolean.TRUE : null);
        }
    }

    public List<?> hourly(
            @Header("hours") String hours,
            @Header("site") String id,
            @Header("level") String levelText,
            Exchange exchange) {
        int count = SiteQuestions.whole("hours", hours, DAY, 1, WEEK);
        double level = LevelQuestion.level(levelText);
        Site site = questions.site(id);
        SiteForecast forecast = forecasts.forecast(site, clock.instant());
        ForecastHeaders.tell(forecast, site.timeZone(), exchange.getMessage());
        return forecast.hours().stream()
                .limit(count)
                .map(hour -> HourAnswer.of(hour, site.timeZone(), level, forecast.provisional()))
                .toList();
    }
}
