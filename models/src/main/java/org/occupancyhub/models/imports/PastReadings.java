package org.occupancyhub.models.imports;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.reason.Refusal;
import org.occupancyhub.models.sql.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Readings of a site as they are, corrected and in order. */
public final class PastReadings {

    private static final int MOST = 500_000;
    private static final String READINGS = Sql.of(PastReadings.class, "past-readings.sql");

    private final JdbcClient database;
    private final int most;

    /** @param zone the zone within the site, or null */
    public record PastReading(String device, String zone, Instant ts, int count) {}

    public PastReadings(DataSource database) {
        this(database, MOST);
    }

    PastReadings(DataSource database, int most) {
        this.database = JdbcClient.create(database);
        this.most = most;
    }

    /**
     * Those with {@code from <= ts < until}, the oldest first; all of them.
     *
     * @throws ImportRefusedException if they are more than {@value #MOST}, which memory is not made for
     */
    public List<PastReading> of(SiteId site, Instant from, Instant until) {
        List<PastReading> readings = database.sql(READINGS)
                .param("site", site.value())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("most", most + 1)
                .query((row, n) -> new PastReading(
                        row.getString("device_id"),
                        row.getString("zone_id"),
                        row.getTimestamp("ts").toInstant(),
                        row.getInt("count")))
                .list();
        if (readings.size() > most) {
            throw new ImportRefusedException(Refusal.MANY_READINGS.with(most, site, from, until));
        }
        return readings;
    }
}
