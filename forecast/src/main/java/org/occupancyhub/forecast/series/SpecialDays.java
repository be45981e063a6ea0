package org.occupancyhub.forecast.series;

/** What is known ahead of a site beside its opening hours, closures and public holidays, by the name that people gave it. */
public interface SpecialDays {

    SpecialDays NONE = new SpecialDays() {
        @Override
        public String event(int hour) {
            return null;
        }

        @Override
        public String season(int hour) {
            return null;
        }
    };

    /** The event that a local hour belongs to, or null: its hours are like those of earlier events of that name. */
    String event(int hour);

    /** The season, such as a semester or its break, that a local hour belongs to, or null. */
    String season(int hour);
}
