package org.occupancyhub.routes.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.routes.problem.ProblemException;

/** How full a site was: questions to the marts and their rows as the contract writes them. */
public final class HistoryAnswers {

    static final String SITE = "hub.history.site";
    static final String GRAIN = "hub.history.grain";
    static final String WEEKS = "hub.history.weeks";

    private static final Duration DEFAULT_SPAN = Duration.ofDays(7);
    private static final Duration LONGEST_BY_HOUR = Duration.ofDays(800);
    private static final int DEFAULT_WEEKS = 8;
    private static final int MOST_WEEKS = 104;
    private static final int DAYS = 7;
    private static final int HOURS = 24;

    private final Clock clock;
    private final SiteQuestions questions;

    public HistoryAnswers(Sites sites, Clock clock) {
        this.clock = clock;
        this.questions = new SiteQuestions(sites);
    }

    /** One row of the hourly mart. People. */
    record HourAnswer(
            OffsetDateTime ts,
            @JsonProperty("avg_count") double avgCount,
            @JsonProperty("min_count") double minCount,
            @JsonProperty("max_count") double maxCount,
            @JsonProperty("reading_count") long readingCount,
            @JsonProperty("is_closed") boolean isClosed) {}

    /** One row of the daily mart. People. */
    record DayAnswer(
            LocalDate day,
            @JsonProperty("avg_count") double avgCount,
            @JsonProperty("min_count") double minCount,
            @JsonProperty("max_count") double maxCount,
            @JsonProperty("peak_ts") OffsetDateTime peakTs,
            @JsonProperty("hours_observed") long hoursObserved,
            @JsonProperty("reading_count") long readingCount) {}

    /** Mean people by weekday (from Monday) and hour, local time; null where nothing was counted. */
    record HeatmapAnswer(
            String site, int weeks, @JsonProperty("time_zone") String timeZone, List<List<Double>> cells) {}

    /** The named parameters of {@code site-history-hour.sql} and {@code site-history-day.sql}. */
    public Map<String, Object> question(
            @Header("site") String id,
            @Header("from") String fromText,
            @Header("to") String toText,
            @Header("grain") String grainText,
            Exchange exchange) {
        Site site = questions.siteInPath(id);
        ZoneId zone = site.timeZone();
        String grain = grain(grainText);
        Instant to = Moments.parse("to", toText, zone, clock.instant());
        Instant from = Moments.parse("from", fromText, zone, to.minus(DEFAULT_SPAN));
        if (!from.isBefore(to)) {
            throw ProblemException.badRequest("from must be before to, but was " + from + " and " + to);
        }
        if ("hour".equals(grain) && Duration.between(from, to).compareTo(LONGEST_BY_HOUR) > 0) {
            throw ProblemException.badRequest("from and to must be at most " + LONGEST_BY_HOUR.toDays()
                    + " days apart with grain=hour; ask for less, or for grain=day");
        }
        exchange.setProperty(SITE, site);
        exchange.setProperty(GRAIN, grain);
        if ("hour".equals(grain)) {
            return Map.of("site", site.id().value(), "from", Timestamp.from(from), "to", Timestamp.from(to));
        }
        LocalDate end = to.minusNanos(1).atZone(zone).toLocalDate().plusDays(1);
        return Map.of(
                "site", site.id().value(),
                "from", Date.valueOf(from.atZone(zone).toLocalDate()),
                "to", Date.valueOf(end));
    }

    private static String grain(String text) {
        if (text == null || text.isEmpty() || "hour".equals(text)) {
            return "hour";
        }
        if ("day".equals(text)) {
            return "day";
        }
        throw ProblemException.badRequest("grain must be hour or day, but was " + InvalidEventException.show(text));
    }

    public List<?> rows(@Body List<Map<String, Object>> rows, @ExchangeProperty(SITE) Site site) {
        return rows.stream().map(row -> row(row, site.timeZone())).toList();
    }

    private static Object row(Map<String, Object> row, ZoneId zone) {
        double avg = number(row, "avg_count").doubleValue();
        double min = number(row, "min_count").doubleValue();
        double max = number(row, "max_count").doubleValue();
        long readings = number(row, "reading_count").longValue();
        if (row.get("day") instanceof Date day) {
            long hours = number(row, "hours_observed").longValue();
            return new DayAnswer(day.toLocalDate(), avg, min, max, moment(row, "peak_hour_ts", zone), hours, readings);
        }
        return new HourAnswer(moment(row, "ts", zone), avg, min, max, readings, (Boolean) row.get("is_closed"));
    }

    private static OffsetDateTime moment(Map<String, Object> row, String column, ZoneId zone) {
        return ((Timestamp) row.get(column)).toInstant().atZone(zone).toOffsetDateTime();
    }

    private static Number number(Map<String, Object> row, String column) {
        return (Number) row.get(column);
    }

    /** The named parameters of {@code site-heatmap.sql}. */
    public Map<String, Object> heatmapQuestion(
            @Header("site") String id, @Header("weeks") String weeksText, Exchange exchange) {
        Site site = questions.siteInPath(id);
        int weeks = SiteQuestions.whole("weeks", weeksText, DEFAULT_WEEKS, 1, MOST_WEEKS);
        exchange.setProperty(SITE, site);
        exchange.setProperty(WEEKS, weeks);
        return Map.of("site", site.id().value(), "weeks", weeks, "now", Timestamp.from(clock.instant()));
    }

    public Object heatmap(
            @Body List<Map<String, Object>> rows,
            @ExchangeProperty(SITE) Site site,
            @ExchangeProperty(WEEKS) int weeks) {
        Double[][] cells = new Double[DAYS][HOURS];
        for (Map<String, Object> row : rows) {
            cells[number(row, "day_of_week").intValue()][number(row, "hour").intValue()] =
                    number(row, "avg_count").doubleValue();
        }
        List<List<Double>> answer = new ArrayList<>();
        for (Double[] day : cells) {
            answer.add(Arrays.asList(day));
        }
        return new HeatmapAnswer(site.id().value(), weeks, site.timeZone().getId(), answer);
    }
}
