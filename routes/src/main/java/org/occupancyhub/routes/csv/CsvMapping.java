package org.occupancyhub.routes.csv;

/**
 * Which columns mean what, as a person says it. Each part may be null: found by the header where it is one of the known
 * ones, otherwise not there.
 *
 * @param site the site of all lines, where no column names it
 * @param areaColumn names the zone within the site
 * @param inColumn how many went in through a door, with {@code outColumn} instead of a count
 */
public record CsvMapping(
        String timeColumn,
        String countColumn,
        String siteColumn,
        String site,
        String capacityColumn,
        String deviceColumn,
        String areaColumn,
        String inColumn,
        String outColumn) {

    /** The header decides everything. */
    public static final CsvMapping KNOWN = new CsvMapping(null, null, null, null, null, null);

    /** Of whole sites, that count who is there. */
    public CsvMapping(
            String timeColumn,
            String countColumn,
            String siteColumn,
            String site,
            String capacityColumn,
            String deviceColumn) {
        this(timeColumn, countColumn, siteColumn, site, capacityColumn, deviceColumn, null, null, null);
    }

    public CsvMapping {
        if (site != null && siteColumn != null) {
            throw new IllegalArgumentException("either a site or a site column can be given, not both");
        }
        if ((inColumn == null) != (outColumn == null) || inColumn != null && countColumn != null) {
            throw new IllegalArgumentException(
                    "either a column of the count is given, or one of who went in and one of who went out");
        }
    }
}
