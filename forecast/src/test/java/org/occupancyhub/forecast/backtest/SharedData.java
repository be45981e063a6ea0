package org.occupancyhub.forecast.backtest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.occupancyhub.forecast.series.HourlySeriesBuilder;
import org.occupancyhub.forecast.series.PublicHolidays;
import org.occupancyhub.forecast.series.SitePast;
import org.occupancyhub.forecast.series.SiteRules;
import org.occupancyhub.models.history.SiteReading;
import org.occupancyhub.models.site.OpeningHours;

/** Real counts that are no part of this project; tests that want them are skipped where they are absent. */
final class SharedData {

    private SharedData() {}

    /** One site from {@code number_people,date,…}; the date has an offset. */
    static List<SitePast> campus() {
        ZoneId zone = ZoneId.of("America/Los_Angeles");
        HourlySeriesBuilder series = new HourlySeriesBuilder(zone);
        for (String[] row : rows("campus-gym.csv")) {
            series.add(instant(row[1]), Double.parseDouble(row[0]));
        }
        return List.of(new SitePast("campus-gym", zone, series.build(), keeping("US")));
    }

    /** What was counted there, in the order of the file. */
    static List<SiteReading> campusReadings() {
        return rows("campus-gym.csv").stream()
                .map(row -> new SiteReading(instant(row[1]), Double.parseDouble(row[0])))
                .toList();
    }

    /** Sixteen sites from {@code timestamp_utc,gym,training_area_m2,occupancy}; an empty occupancy is no reading. */
    static List<SitePast> parks() {
        ZoneId zone = ZoneId.of("Europe/Zurich");
        Map<String, HourlySeriesBuilder> sites = new TreeMap<>();
        for (String[] row : rows("fitness-parks.csv")) {
            if (!row[3].isEmpty()) {
                sites.computeIfAbsent(row[1], name -> new HourlySeriesBuilder(zone))
                        .add(instant(row[0]), Double.parseDouble(row[3]));
            }
        }
        SiteRules rules = keeping("CH-ZH");
        return sites.entrySet().stream()
                .map(site -> new SitePast(site.getKey(), zone, site.getValue().build(), rules))
                .toList();
    }

    private static SiteRules keeping(String holidays) {
        return new SiteRules(null, OpeningHours.ALWAYS, PublicHolidays.of(holidays));
    }

    private static Instant instant(String text) {
        String iso = text.replace(' ', 'T');
        TemporalAccessor time =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
        return time instanceof OffsetDateTime offset
                ? offset.toInstant()
                : ((LocalDateTime) time).toInstant(ZoneOffset.UTC);
    }

    private static List<String[]> rows(String file) {
        Path path = find(file);
        assumeTrue(path != null, file + " is not in shared/data of any folder above, nor in HUB_SHARED_DATA");
        try {
            List<String> lines = Files.readAllLines(path);
            return lines.subList(1, lines.size()).stream()
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path find(String file) {
        String given = System.getenv("HUB_SHARED_DATA");
        if (given != null) {
            Path path = Path.of(given, file);
            return Files.isReadable(path) ? path : null;
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path path = folder.resolve("shared/data").resolve(file);
            if (Files.isReadable(path)) {
                return path;
            }
        }
        return null;
    }
}
