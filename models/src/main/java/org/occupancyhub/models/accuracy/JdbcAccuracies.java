package org.occupancyhub.models.accuracy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.sql.Sql;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the mart. */
public final class JdbcAccuracies implements Accuracies {

    private static final String ACCURACY = Sql.of(JdbcAccuracies.class, "accuracy.sql");

    private final JdbcTemplate jdbc;

    public JdbcAccuracies(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<WeekAccuracy> weeks(SiteId site, LocalDate from) {
        String id = site == null ? null : site.value();
        return jdbc.query(ACCURACY, (row, n) -> week(row), id, id, from);
    }

    private static WeekAccuracy week(ResultSet row) throws SQLException {
        return new WeekAccuracy(
                row.getString("site_id"),
                row.getObject("week", LocalDate.class),
                new WeekAccuracy.Horizons(row.getInt("first_horizon"), row.getInt("last_horizon")),
                row.getInt("scored_hours"),
                row.getInt("forecasts"),
                row.getDouble("mae"),
                row.getDouble("bias"),
                row.getDouble("coverage"),
                row.getDouble("width"),
                row.getInt("compared_forecasts"),
                row.getObject("compared_mae", Double.class),
                row.getObject("naive_mae", Double.class));
    }
}
