package org.occupancyhub.models.accuracy;

import java.time.LocalDate;

/**
 * One local day beside what one earlier midnight's forecast said of it, over the hours that were counted and of which at
 * least one person was expected.
 *
 * @param lead 1 is the forecast of the day's own midnight, 2 that of the midnight before
 * @param hours how many hours
 * @param counted people, summed over the hours
 * @param predicted people, summed over the hours
 */
public record DayError(LocalDate day, int lead, int hours, double counted, double predicted) {

    public static final int LONGEST_LEAD = 7;

    public DayError {
        if (lead < 1 || lead > LONGEST_LEAD || hours < 1) {
            throw new IllegalArgumentException(
                    "a day must have hours and a lead from 1 to 7 days, but was " + hours + " and " + lead);
        }
    }

    /** People, the mean over the hours. */
    public double meanCount() {
        return counted / hours;
    }
}
