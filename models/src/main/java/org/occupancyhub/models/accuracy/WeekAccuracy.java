package org.occupancyhub.models.accuracy;

import java.time.LocalDate;

/**
 * How good the forecasts of one site, local week and range of horizons were: a row of {@code fct_forecast_accuracy}.
 *
 * @param week its Monday
 * @param forecasts how many were scored
 * @param mae people
 * @param bias people, forecast - counted
 * @param coverage share of counts within the central 80 %
 * @param width people, the mean width of that interval
 * @param compared how many of the forecasts can be compared with the count of a week before
 * @param comparedMae people, of those; null where there are none
 * @param naiveMae people, of taking the count of a week before; null where there are none
 */
public record WeekAccuracy(
        String site,
        LocalDate week,
        Horizons horizons,
        int scoredHours,
        int forecasts,
        double mae,
        double bias,
        double coverage,
        double width,
        int compared,
        Double comparedMae,
        Double naiveMae) {

    /** A range of horizons, both ends included; 1 is the hour that begins at the origin. */
    public record Horizons(int first, int last) {

        public static final Horizons DAY = new Horizons(1, 24);
        public static final Horizons WEEK = new Horizons(1, 168);

        @Override
        public String toString() {
            return first == last ? Integer.toString(first) : first + "-" + last;
        }
    }
}
