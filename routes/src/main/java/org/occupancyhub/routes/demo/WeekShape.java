package org.occupancyhub.routes.demo;

import java.time.LocalDateTime;
import java.util.List;

/** How full a place usually is over the week, as a share of its busiest hour. */
enum WeekShape {
    /** Before work, at noon, and above all after work; longer and lower at the weekend. */
    WEIGHTS(
            List.of(new Peak(7.5, 1.1, 0.34), new Peak(12.4, 1.3, 0.42), new Peak(18.3, 1.9, 1.0)),
            List.of(new Peak(11, 1.8, 0.52), new Peak(16.2, 2.2, 0.6))),
    /** Earlier and flatter than the weights. */
    CARDIO(
            List.of(new Peak(7.2, 1.2, 0.55), new Peak(12.2, 1.2, 0.5), new Peak(17.9, 1.8, 0.92)),
            List.of(new Peak(10.4, 1.8, 0.62), new Peak(15.5, 2.4, 0.5))),
    /** Classes at fixed hours. */
    CLASSES(
            List.of(
                    new Peak(7, 0.5, 0.5),
                    new Peak(12.4, 0.5, 0.7),
                    new Peak(17.7, 0.5, 1.0),
                    new Peak(19.3, 0.6, 0.95)),
            List.of(new Peak(10.2, 0.6, 0.8), new Peak(11.8, 0.5, 0.6))),
    /** Lanes before and after work. */
    LANES(
            List.of(new Peak(7.4, 1, 0.8), new Peak(12.3, 1, 0.7), new Peak(18.6, 1.7, 0.9)),
            List.of(new Peak(10.2, 1.7, 0.8), new Peak(15, 2.5, 0.7))),
    /** Families after school and at the weekend. */
    FAMILIES(
            List.of(new Peak(10, 1.6, 0.25), new Peak(16, 1.6, 0.7)),
            List.of(new Peak(11.2, 1.8, 0.75), new Peak(15.2, 1.9, 1.0)));

    private static final double IDLE = 0.03;
    private static final int FIRST_WEEKEND_DAY = 6;
    private static final double[] DAY = {1.0, 1.03, 0.97, 0.93, 0.8, 0.92, 1.0};

    /** So many hours after midnight, so wide in hours, so high. */
    private record Peak(double hour, double width, double height) {
        double at(double time) {
            double distance = (time - hour) / width;
            return height * Math.exp(-distance * distance / 2);
        }
    }

    private final List<Peak> weekday;
    private final List<Peak> weekend;

    WeekShape(List<Peak> weekday, List<Peak> weekend) {
        this.weekday = weekday;
        this.weekend = weekend;
    }

    double at(LocalDateTime local) {
        return at(local, local.getDayOfWeek().getValue() >= FIRST_WEEKEND_DAY);
    }

    /** @param free whether it is a day like a Sunday */
    double at(LocalDateTime local, boolean free) {
        double time = local.toLocalTime().toSecondOfDay() / 3600.0;
        double share = (free ? weekend : weekday)
                .stream().mapToDouble(peak -> peak.at(time)).sum();
        return Math.max(IDLE, share) * DAY[local.getDayOfWeek().getValue() - 1];
    }
}
