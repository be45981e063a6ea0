package org.occupancyhub.models.account;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.occupancyhub.models.sql.Sql;

/** The statements of a reconciliation, within its snapshot. */
final class CheckRows {

    /** A check as a query gives it. */
    record Found(String name, String subject, String siteId, LocalDate day, long expected, long found, String detail) {}

    private static final String SAMPLE_RECEIVED_DAYS = Sql.of(CheckRows.class, "sample-received-days.sql");
    private static final String STAGING_PAGES = Sql.of(CheckRows.class, "staging-pages.sql");
    private static final String SAMPLE_SITE_DAYS = Sql.of(CheckRows.class, "sample-site-days.sql");
    private static final String CHECK_KAFKA = Sql.of(CheckRows.class, "check-kafka.sql");
    private static final String CHECK_RAW = Sql.of(CheckRows.class, "check-raw.sql");
    private static final String CHECK_REJECTS = Sql.of(CheckRows.class, "check-rejects.sql");
    private static final String CHECK_SAMPLE = Sql.of(CheckRows.class, "check-sample.sql");
    private static final String FORGET_CHECKS = Sql.of(CheckRows.class, "forget-checks.sql");
    private static final String WRITE_CHECKS = Sql.of(CheckRows.class, "write-checks.sql");

    /** So many local days are looked at by chance, twice; and so many pages of staging, to draw readings from. */
    private static final int DRAWN = 10;

    private static final double PAGES = 20;

    private final Connection connection;

    CheckRows(Connection connection) {
        this.connection = connection;
    }

    List<LocalDate> sampleReceivedDays(Instant now, String rejectedTopic) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SAMPLE_RECEIVED_DAYS)) {
            select.setObject(1, now.atOffset(ZoneOffset.UTC).toLocalDate());
            select.setString(2, rejectedTopic);
            select.setObject(3, now.atOffset(ZoneOffset.UTC));
            List<LocalDate> days = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    days.add(row.getObject(1, LocalDate.class));
                }
            }
            return days;
        }
    }

    List<SiteDay> sampleSiteDays() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SAMPLE_SITE_DAYS)) {
            select.setDouble(1, Math.min(100, 100 * PAGES / stagingPages()));
            select.setInt(2, DRAWN);
            select.setInt(3, DRAWN);
            List<SiteDay> days = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    days.add(new SiteDay(row.getString(1), row.getObject(2, LocalDate.class)));
                }
            }
            return days;
        }
    }

    private int stagingPages() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(STAGING_PAGES);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    List<Found> kafka(List<TopicEnd> ends) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CHECK_KAFKA)) {
            select.setArray(1, array("text", ends.stream().map(TopicEnd::topic)));
            select.setArray(2, array("int4", ends.stream().map(TopicEnd::partition)));
            select.setArray(3, array("int8", ends.stream().map(TopicEnd::committed)));
            return found(select);
        }
    }

    List<Found> raw(List<LocalDate> days, String rejectedTopic) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CHECK_RAW)) {
            select.setArray(1, dates(days.stream()));
            select.setString(2, rejectedTopic);
            return found(select);
        }
    }

    List<Found> rejects(String rejectedTopic) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CHECK_REJECTS)) {
            select.setString(1, rejectedTopic);
            return found(select);
        }
    }

    List<Found> sample(List<SiteDay> days) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CHECK_SAMPLE)) {
            select.setArray(1, array("text", days.stream().map(SiteDay::siteId)));
            select.setArray(2, dates(days.stream().map(SiteDay::day)));
            return found(select);
        }
    }

    /** In place of what was found before about the same. */
    void replace(
            List<String> names, List<LocalDate> receivedDays, List<SiteDay> siteDays, List<Found> checks, Instant now)
            throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(FORGET_CHECKS)) {
            delete.setArray(1, array("text", names.stream()));
            delete.setArray(2, dates(receivedDays.stream()));
            delete.setArray(3, array("text", siteDays.stream().map(SiteDay::siteId)));
            delete.setArray(4, dates(siteDays.stream().map(SiteDay::day)));
            delete.setObject(5, now.atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(WRITE_CHECKS)) {
            for (Found check : checks) {
                insert.setString(1, check.name());
                insert.setString(2, check.subject());
                insert.setString(3, check.siteId());
                insert.setObject(4, check.day());
                insert.setLong(5, check.expected());
                insert.setLong(6, check.found());
                insert.setString(7, check.detail());
                insert.setObject(8, now.atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static List<Found> found(PreparedStatement select) throws SQLException {
        List<Found> checks = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                checks.add(new Found(
                        row.getString("check_name"),
                        row.getString("subject"),
                        row.getString("site_id"),
                        row.getObject("day", LocalDate.class),
                        row.getLong("expected"),
                        row.getLong("found"),
                        row.getString("detail")));
            }
        }
        return checks;
    }

    private Array dates(Stream<LocalDate> days) throws SQLException {
        return array("date", days.map(LocalDate::toString));
    }

    private Array array(String type, Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
