package org.occupancyhub.hub.command;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.occupancyhub.routes.csv.CsvFormat;
import org.occupancyhub.routes.csv.CsvMapping;
import org.occupancyhub.routes.csv.CsvTimes;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** How a CSV file is to be understood; the same options wherever one is read. */
final class CsvOptions {

    /** How times without an offset are meant. */
    enum Naive {
        utc,
        local
    }

    @Option(
            names = "--time-column",
            paramLabel = "NAME",
            description = "Column of the time; ISO 8601, a blank for the T will do.")
    private String timeColumn;

    @Option(names = "--count-column", paramLabel = "NAME", description = "Column of the number of people.")
    private String countColumn;

    @Option(
            names = "--site-column",
            paramLabel = "NAME",
            description = "Column that names the site; each value becomes a site with one virtual device.")
    private String siteColumn;

    @Option(
            names = "--site",
            paramLabel = "SITE",
            description = "Site of all lines, where no column names it. Default: the file's name without .csv.")
    private String site;

    @Option(names = "--capacity-column", paramLabel = "NAME", description = "Column of the site's capacity.")
    private String capacityColumn;

    @Option(
            names = "--device-column",
            paramLabel = "NAME",
            description = "Column that names the device. Default: device_id, in a file with ts, count and device_id.")
    private String deviceColumn;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = Zone.class,
            description = "Time zone of the sites, such as Europe/Zurich. Default: HUB_SITE_TIMEZONE, or UTC.")
    private ZoneId zone;

    @Option(
            names = "--naive",
            paramLabel = "utc|local",
            defaultValue = "local",
            description =
                    "How times without an offset are meant: in UTC, or local in --zone (default). Of the two equal"
                            + " hours in autumn the earlier is meant; the hour that spring leaves out is rejected.")
    private Naive naive;

    /** @throws ParameterException if the options contradict each other */
    CsvFormat format(CommandLine command) {
        if (site != null && siteColumn != null) {
            throw new ParameterException(command, "either --site or --site-column can be given, not both");
        }
        CsvMapping mapping = new CsvMapping(timeColumn, countColumn, siteColumn, site, capacityColumn, deviceColumn);
        return new CsvFormat(mapping, zone, CsvTimes.in(naive == Naive.utc ? ZoneOffset.UTC : zone()));
    }

    /** What stands in --site, by commas; empty for nothing. */
    List<String> sites() {
        return site == null ? List.of() : List.of(site.strip().split("\\s*,\\s*"));
    }

    /** The sites' zone: as given, or as the hub would take it. */
    ZoneId zone() {
        if (zone != null) {
            return zone;
        }
        return CommandSettings.read().hub().siteTimeZone();
    }

    /** A time zone from text. */
    static final class Zone implements ITypeConverter<ZoneId> {
        @Override
        public ZoneId convert(String value) {
            try {
                return ZoneId.of(value);
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "must be a time zone such as Europe/Zurich, but was \"" + value + '"');
            }
        }
    }
}
