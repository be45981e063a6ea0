package org.occupancyhub.routes.api;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.apache.camel.Message;
import org.occupancyhub.forecast.SiteForecast;

/** What made a forecast, and from what past: beside a payload, whose form is fixed. */
final class ForecastHeaders {

    private ForecastHeaders() {}

    static void tell(SiteForecast forecast, ZoneId zone, Message answer) {
        answer.setHeader(
                "Forecast-Origin",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(forecast.origin().atZone(zone)));
        answer.setHeader("Forecast-Known-Hours", Integer.toString(forecast.knownHours()));
        answer.setHeader("Forecast-Method", forecast.method());
        answer.setHeader(
                "Forecast-Version",
                forecast.version() == null ? "none" : forecast.version().toString());
    }
}
