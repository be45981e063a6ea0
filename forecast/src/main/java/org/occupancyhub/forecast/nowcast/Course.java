package org.occupancyhub.forecast.nowcast;

import java.util.List;
import org.occupancyhub.forecast.HourForecast;

/**
 * What is expected minute by minute: hourly means stand at the middle of their hours, straight lines between them. Before
 * the first middle the first line goes on; towards closed hours it is level, because people do not thin out for half an
 * hour before the doors shut.
 */
final class Course {

    private static final double HOUR = 60;
    private static final double HALF = 30;

    private final List<HourForecast> hours;

    Course(List<HourForecast> hours) {
        this.hours = hours;
    }

    /** People that are expected so many minutes after the start of the first hour, from 0 on. */
    double at(double minute) {
        int before = (int) Math.floor((minute - HALF) / HOUR);
        int left = Math.max(0, Math.min(before, hours.size() - 1));
        int right = Math.min(left + 1, hours.size() - 1);
        double from = hours.get(left).predicted();
        if (isClosed(left) || isClosed(right)) {
            return hours.get((int) Math.max(0, Math.min(minute / HOUR, hours.size() - 1.0)))
                    .predicted();
        }
        return Math.max(0, from + (hours.get(right).predicted() - from) * (minute - HALF - left * HOUR) / HOUR);
    }

    private boolean isClosed(int hour) {
        return hours.get(hour).expected().most() == 0;
    }
}
