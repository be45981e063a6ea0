package org.occupancyhub.routes.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.occupancyhub.models.accuracy.AccuracyTotal;
import org.occupancyhub.models.accuracy.DriftRecord;
import org.occupancyhub.models.accuracy.WeekAccuracy;
import org.occupancyhub.models.accuracy.WeekAccuracy.Horizons;
import org.occupancyhub.models.site.Site;

/** One place: the sentence, two pictures by week, a table by week and one by how far ahead. */
final class SiteBody {

    private static final double TARGET = 80;
    private static final List<Horizons> RANGES = List.of(
            new Horizons(1, 1), new Horizons(2, 3), new Horizons(4, 24), new Horizons(25, 72), new Horizons(73, 168));
    private static final String HEAD = "<th scope=\"col\" class=\"n\">Off by, people</th>"
            + "<th scope=\"col\" class=\"n\">As last week</th><th scope=\"col\" class=\"n\">Better by</th>"
            + "<th scope=\"col\" class=\"n\">In range</th><th scope=\"col\" class=\"n\">Hours</th></tr></thead><tbody>";

    private final Site site;
    private final List<WeekAccuracy> rows;
    private final LocalDate monday;
    private final LocalDate since;
    private final Optional<DriftRecord> drift;

    /**
     * @param monday of this week
     * @param since the first week of those that the sentence is about
     */
    SiteBody(Site site, List<WeekAccuracy> rows, LocalDate monday, LocalDate since, Optional<DriftRecord> drift) {
        this.site = site;
        this.rows = rows;
        this.monday = monday;
        this.since = since;
        this.drift = drift;
    }

    Markup html() {
        Markup body = new Markup()
                .raw("<nav><a href=\"/public/accuracy\">All places</a></nav>")
                .text("h1", "How good our forecasts were: " + site.name());
        if (site.demo()) {
            body.text("p class=\"note\"", "This is a demonstration: the place and its numbers are invented.");
        }
        List<Week> weeks = weeks();
        AccuracyTotal day = AccuracyPages.total(rows, Horizons.DAY, since);
        if (day.isScored()) {
            body.text("p class=\"lead\"", Words.sentence(day));
            body.text("p class=\"quiet\"", range(day));
        } else {
            body.text("p class=\"lead\"", "No forecast for a day ahead was scored here in the last weeks.");
            body.text(
                    "p class=\"quiet\"",
                    "A forecast is made as each day begins, and scored as its hours are over and were counted.");
        }
        drift.ifPresent(one -> body.text("p class=\"note\"", changed(one)));
        if (!weeks.isEmpty()) {
            charts(body, weeks);
            table(body, "By week, for the day ahead", "Week of");
            weeks.stream()
                    .sorted(Comparator.comparing(Week::monday).reversed())
                    .forEach(week -> line(body, Words.weekday(week.monday()), week.day()));
            body.raw("</tbody></table></div></section>");
        }
        byHorizon(body);
        return body;
    }

    private String range(AccuracyTotal day) {
        return "Since %s. Of 100 counts, %d lay in the range that was given for them; it is made for %.0f."
                .formatted(Words.weekday(since), Math.round(100 * day.coverage()), TARGET);
    }

    private static String changed(DriftRecord drift) {
        return "Something changed here around %s: %s people came than was forecast, about %d %% of it. The forecasts are learning it."
                .formatted(
                        Words.weekday(drift.firstDay()),
                        drift.ratio() < 1 ? "fewer" : "more",
                        Math.round(100 * drift.ratio()));
    }

    private List<Week> weeks() {
        return rows.stream()
                .filter(row -> row.horizons().equals(Horizons.DAY))
                .map(row -> new Week(row.week(), AccuracyTotal.of(List.of(row))))
                .sorted(Comparator.comparing(Week::monday))
                .toList();
    }

    private void charts(Markup body, List<Week> weeks) {
        double most = weeks.stream()
                .flatMap(week -> Stream.of(week.day().mae(), week.day().naiveMae()))
                .filter(value -> !Double.isNaN(value))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        long better = weeks.stream().filter(week -> week.day().skill() > 0).count();
        body.raw("<div class=\"charts\">");
        figure(
                body,
                "Off by, people, by week",
                "<svg class=\"key\" viewBox=\"0 0 360 22\" aria-hidden=\"true\">"
                        + "<path class=\"forecast\" d=\"M 44 11 L 68 11\"/><circle class=\"dot\" cx=\"56\" cy=\"11\" r=\"4\"/>"
                        + "<text class=\"name\" x=\"76\" y=\"16\">Forecast</text>"
                        + "<path class=\"naive\" d=\"M 160 11 L 184 11\"/>"
                        + "<rect class=\"square\" x=\"168.5\" y=\"7.5\" width=\"7\" height=\"7\"/>"
                        + "<text x=\"192\" y=\"16\">As a week ago</text></svg>",
                new WeekChart(monday, most, "")
                        .naive(weeks, week -> week.day().naiveMae())
                        .forecast(weeks, week -> week.day().mae()),
                "In %d of %d weeks the forecast was nearer than the count of the week before"
                        .formatted(better, weeks.size()));
        figure(
                body,
                "Counts in the given range, by week",
                "<svg class=\"key\" viewBox=\"0 0 360 22\" aria-hidden=\"true\">"
                        + "<line class=\"target\" x1=\"44\" x2=\"68\" y1=\"11\" y2=\"11\"/>"
                        + "<text x=\"76\" y=\"16\">made for 80 %</text></svg>",
                new WeekChart(monday, 100, " %")
                        .target(TARGET)
                        .forecast(weeks, week -> 100 * week.day().coverage()),
                "Share of counts in the range, made for 80 %, by week");
        body.raw("</div>");
    }

    private static void figure(Markup body, String title, String key, WeekChart chart, String finding) {
        body.raw("<figure class=\"card\" aria-label=\"" + Markup.escape(finding) + "\">")
                .text("h2", title)
                .raw(key)
                .raw(chart.drawn())
                .raw("</figure>");
    }

    private void byHorizon(Markup body) {
        List<Horizons> scored = RANGES.stream()
                .filter(range -> AccuracyPages.total(rows, range, since).isScored())
                .toList();
        if (!scored.isEmpty()) {
            table(body, "By how far ahead, since " + Words.weekday(since), "Ahead");
            scored.forEach(range -> line(body, Words.horizons(range), AccuracyPages.total(rows, range, since)));
            body.raw("</tbody></table></div></section>");
        }
    }

    private static void table(Markup body, String title, String first) {
        body.raw("<section class=\"card\">")
                .text("h2", title)
                .raw("<div class=\"scroll\"><table><thead><tr>")
                .text("th scope=\"col\"", first)
                .raw(HEAD);
    }

    private static void line(Markup body, String name, AccuracyTotal total) {
        body.raw("<tr>")
                .text("th scope=\"row\"", name)
                .text("td class=\"n\"", Words.people(total.mae()))
                .text("td class=\"n\"", Words.people(total.naiveMae()))
                .text("td class=\"n\"", Words.better(total.skill()))
                .text("td class=\"n\"", Words.percent(total.coverage()))
                .text("td class=\"n\"", Long.toString(total.scoredHours()))
                .raw("</tr>");
    }
}
