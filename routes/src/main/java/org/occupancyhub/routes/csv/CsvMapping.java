package org.occupancyhub.routes.csv;

/**
 * Which columns mean what, as a person says it. Each part may be null: found by the header where it is one of the known
 * ones, otherwise not there.
 *
 * @param site the site of all lines, where no column names it
 */
public record CsvMapping(
        String timeColumn,
        String countColumn,
        String siteColumn,
        String site,
        String capacityColumn,
        String deviceColumn) {

    /** The header decides everything. */
    public static final CsvMapping KNOWN = new CsvMapping(null, null, null, null, null, null);

    public CsvMapping {
        if (site != null && siteColumn != null) {
            throw new IllegalArgumentException("either a site or a site column can be given, not both");
        }
    }
}
