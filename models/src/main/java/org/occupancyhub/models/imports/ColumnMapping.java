package org.occupancyhub.models.imports;

import java.time.ZoneId;

/**
 * What the columns of a file mean; a column that is null is not there.
 *
 * @param siteColumn the column that names the site; where it is null, {@code site} is that of all lines
 * @param site the id of the site of all lines, or null
 * @param zone the sites' time zone, and that of times without an offset unless {@code naiveUtc}
 * @param naiveUtc whether times without an offset are meant in UTC
 */
public record ColumnMapping(
        String timeColumn,
        String countColumn,
        String siteColumn,
        String site,
        String capacityColumn,
        String deviceColumn,
        ZoneId zone,
        boolean naiveUtc) {}
