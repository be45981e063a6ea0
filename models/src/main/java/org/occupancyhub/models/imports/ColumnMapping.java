package org.occupancyhub.models.imports;

import java.time.ZoneId;

/**
 * What the columns of a file mean; a column that is null is not there.
 *
 * @param siteColumn the column that names the site; where it is null, {@code site} is that of all lines
 * @param site the id of the site of all lines, or null
 * @param zone the sites' time zone, and that of times without an offset unless {@code naiveUtc}
 * @param naiveUtc whether times without an offset are meant in UTC
 * @param areaColumn the column that names the zone within the site
 * @param inColumn how many went in, where a door is counted; then there is an {@code outColumn} and no count
 */
public record ColumnMapping(
        String timeColumn,
        String countColumn,
        String siteColumn,
        String site,
        String capacityColumn,
        String deviceColumn,
        ZoneId zone,
        boolean naiveUtc,
        String areaColumn,
        String inColumn,
        String outColumn) {

    /** Of whole sites, that count who is there. */
    public ColumnMapping(
            String timeColumn,
            String countColumn,
            String siteColumn,
            String site,
            String capacityColumn,
            String deviceColumn,
            ZoneId zone,
            boolean naiveUtc) {
        this(timeColumn, countColumn, siteColumn, site, capacityColumn, deviceColumn, zone, naiveUtc, null, null, null);
    }
}
