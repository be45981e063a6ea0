package org.occupancyhub.routes.csv;

import java.time.ZoneId;

/**
 * How a file is to be understood.
 *
 * @param zone the sites' time zone where it is given, otherwise null: as the hub knows it
 */
public record CsvFormat(CsvMapping mapping, ZoneId zone, CsvTimes times) {

    public CsvFormat shifted(WeekShift shift) {
        return new CsvFormat(mapping, zone, times.shifted(shift));
    }
}
